"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { LeaveQuestion } from "@/components/navigation/leave-question";
import type { TaxClassChoice } from "@/components/tax-classes/class-options";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { isWithControl } from "@/components/ui/pressed-key";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import { basisPointsToText } from "@/lib/basis-points";
import { withDecimalMarkOf } from "@/lib/decimal-text";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { priceLines } from "@/lib/quotes/lines/price-lines";
import type { Quote } from "@/lib/quotes/quote";
import { usualTaxClass } from "@/lib/tax-classes/usual-tax-class";
import { isBlank, ownRate, rateOfClass, readLine, toDraftLine } from "./draft";
import { firstWrong } from "./first-wrong";
import { LinesCard } from "./lines-card";
import { SaveNote } from "./save-note";
import { type SavedDraft, useAutosave } from "./use-autosave";
import { useDraftLines } from "./use-draft-lines";

interface QuoteEditorProps {
  quote: Quote;
  locale: string;
  /** The people at the customer, one of whom the quote is for. */
  contacts: readonly { readonly id: string; readonly name: string }[];
  /** The quote's path, where "Done" leads. */
  page: string;
  productsPath: string;
  /** Up to which discount, in basis points, nobody is asked. */
  freeDiscount: number | null;
  /** Those that a line may take. */
  taxClasses: readonly TaxClassChoice[];
  /** Of a line that is written by hand. */
  usualTaxRateBasisPoints: number;
  /** The letters on it that its PDF can't print. */
  notPrinted: readonly string[];
  save: BoundAction<SavedDraft>;
}

/** Writes a draft: every change is saved in a pause of typing, and what it comes to stands below at once. */
export function QuoteEditor({
  quote,
  locale,
  contacts,
  page,
  productsPath,
  freeDiscount,
  taxClasses,
  usualTaxRateBasisPoints,
  notPrinted,
  save,
}: QuoteEditorProps) {
  const router = useRouter();
  const { currency } = quote;
  const [header, setHeader] = useState({
    title: quote.title,
    contactId: quote.contactId ?? "",
    validUntil: quote.validUntil ?? "",
    terms: quote.terms,
    note: quote.note,
  });
  const usual = usualTaxClass(taxClasses, usualTaxRateBasisPoints);
  const draftLines = useDraftLines(
    () => quote.lines.map((line) => toDraftLine(line, currency, locale)),
    usual
      ? rateOfClass(usual, locale)
      : ownRate(withDecimalMarkOf(locale, basisPointsToText(usualTaxRateBasisPoints))),
  );
  const { lines, list } = draftLines;

  // A line in which nothing stands yet waits in the editor and keeps nothing else from being saved.
  const read = lines
    .filter((line) => !isBlank(line))
    .map((line) => readLine(line, currency, locale));
  const right = read.flatMap((line) => (line.isRight ? [line] : []));
  const draft =
    right.length === read.length
      ? {
          ...header,
          validUntil: header.validUntil || null,
          contactId: header.contactId || null,
          lines: right.map(({ sent }) => sent),
        }
      : null;
  const { state, saved, saveNow, onBlur, reload, isLost, isGivenUp } = useAutosave(draft, {
    quoteId: quote.id,
    action: save,
    saved: { lockVersion: quote.lockVersion, notPrinted },
  });
  const wrong = firstWrong(lines, currency, locale);
  const reason = "message" in state ? state.message : wrong;
  const priced = priceLines(right.map(({ input }) => input));

  const field = (name: keyof typeof header) => ({
    value: header[name],
    // Reloaded, it shows what is saved: not what the browser kept of the page before.
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) =>
      setHeader({ ...header, [name]: event.target.value }),
  });

  function onKey(event: KeyboardEvent) {
    if (!isWithControl(event, "s")) return;
    event.preventDefault();
    void saveNow();
  }

  const focusWrong = () => list.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();

  async function finish() {
    if (draft === null) focusWrong();
    else if (await saveNow()) router.push(page);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of a field inside, as in every editor.
    <div onKeyDown={onKey} onBlur={onBlur}>
      <div className="grid gap-5 [&_:is(input,select,textarea,button)]:scroll-mb-20">
        <Card>
          <CardBody className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_12rem]">
            <TextField label="Title" maxLength={200} {...field("title")} />
            <SelectField
              label="For"
              options={[
                { value: "", label: "Nobody in particular" },
                ...contacts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...field("contactId")}
            />
            <TextField label="Valid until" type="date" {...field("validUntil")} />
          </CardBody>
        </Card>
        <LinesCard
          {...{ draftLines, currency, locale, productsPath, taxClasses, freeDiscount, priced }}
        />
        <Card>
          <CardBody className="grid gap-4">
            <TextareaField label="Terms" rows={5} {...field("terms")} />
            <TextareaField label="Note to the buyer" rows={3} {...field("note")} />
          </CardBody>
        </Card>
      </div>
      {/* In sight wherever one types: a line that is not right yet, or somebody else's change, keeps all from being saved. */}
      <Card data-foot-bar className="sticky bottom-0 z-3 mt-5">
        <CardBody className="flex items-center justify-between gap-2 py-3">
          <SaveNote
            state={state}
            notPrinted={saved.notPrinted}
            wrong={wrong}
            reload={reload}
            retry={() => void saveNow()}
          />
          <Button type="button" variant="primary" onClick={() => void finish()}>
            Done
          </Button>
        </CardBody>
      </Card>
      <LeaveQuestion reason={isLost ? reason : null} isGivenUp={isGivenUp} stay={focusWrong} />
    </div>
  );
}
