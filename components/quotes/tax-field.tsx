import { useState } from "react";
import type { TaxClassChoice } from "@/components/tax-classes/class-options";
import { classesMeant, onlyClassMeant } from "@/components/tax-classes/classes-meant";
import { Input } from "@/components/ui/input";
import { OptionLine, OptionList } from "@/components/ui/option-list";
import { useOptionKeys } from "@/components/ui/use-option-keys";
import { formatPercent } from "@/lib/basis-points";
import { CellName } from "./cell-name";
import { type DraftLine, type DraftTax, ownRate, rateOfClass } from "./draft";

interface TaxFieldProps {
  line: DraftLine;
  /** From 1. */
  position: number;
  locale: string;
  /** Those that a line may take. */
  classes: readonly TaxClassChoice[];
  isWrong: boolean;
  change: (tax: DraftTax) => void;
}

const label = "Tax in percent";

/**
 * How a line is taxed: a rate is typed, or a class is taken from the list. ArrowDown opens it, and so does the beginning of a
 * class's name, which Enter then takes.
 */
export function TaxField({ line, position, locale, classes, isWrong, change }: TaxFieldProps) {
  const [found, setFound] = useState<readonly TaxClassChoice[]>([]);
  const close = () => setFound([]);
  const keys = useOptionKeys({
    options: found,
    choose,
    close,
    open: () => offer(classes),
    startsAtFirst: true,
  });

  function choose(taxClass: TaxClassChoice) {
    change(rateOfClass(taxClass, locale));
    close();
  }

  function type(text: string) {
    change(ownRate(text));
    // A number is a rate, and Enter then adds a line as it does everywhere.
    offer(hasLetters(text) ? classesMeant(classes, text) : []);
  }

  // Whoever goes on has written a name, where only one can be meant.
  function leave() {
    const only = onlyClassMeant(found, line.tax);
    if (only && hasLetters(line.tax)) choose(only);
    else close();
  }

  function offer(choices: readonly TaxClassChoice[]) {
    setFound(choices);
    keys.show(choices);
  }

  return (
    <div className="relative col-span-2 md:col-span-1">
      <CellName>{label}</CellName>
      <Input
        {...(classes.length > 0 ? keys.field : { autoComplete: "off" })}
        aria-label={`${label}, line ${position}`}
        aria-invalid={isWrong || undefined}
        aria-description={line.taxName || undefined}
        data-field="tax"
        className="text-right tabular-nums"
        value={line.tax}
        // A keyboard of digits alone can't type a class's name.
        inputMode={classes.length > 0 ? undefined : "decimal"}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      {line.taxName ? (
        <span
          title={line.taxName}
          className="mt-0.5 line-clamp-2 text-right text-xs text-ink-3 wrap-anywhere"
        >
          {line.taxName}
        </span>
      ) : null}
      {keys.isOpen ? (
        <OptionList id={keys.listId} label="Tax classes" className="left-auto w-52 md:w-64">
          {found.map((taxClass, index) => (
            <OptionLine
              key={taxClass.id}
              option={keys.option(index)}
              choose={() => choose(taxClass)}
            >
              <span className="min-w-0 flex-1 wrap-anywhere">{taxClass.name}</span>
              <span className="text-ink-2 tabular-nums">
                {formatPercent(taxClass.rateBasisPoints, locale)}
              </span>
            </OptionLine>
          ))}
        </OptionList>
      ) : null}
    </div>
  );
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
