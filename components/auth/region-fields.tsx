"use client";

import { type FocusEvent, useEffect, useEffectEvent, useMemo, useState } from "react";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { Summary } from "@/components/ui/summary";
import { TextField } from "@/components/ui/text-field";
import type { Region } from "@/lib/organizations/region";
import { regionInTimeZone } from "@/lib/organizations/suggest-region";
import { useBrowserTimeZone } from "./use-browser-time-zone";

type RegionName = keyof Region;

/** What a form's field() answers; these go to a select as well as to an input. */
interface RegisteredField {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
  readonly ref: (element: HTMLElement | null) => void;
  readonly onChange: (event: { target: unknown }) => Promise<unknown>;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => Promise<void>;
}

/** A region that the server suggests, and what else there is to choose. */
export interface RegionChoices {
  readonly suggested: Region;
  readonly locales: readonly SelectOption[];
  readonly timeZones: readonly SelectOption[];
}

interface RegionFieldsProps {
  field: (name: RegionName) => RegisteredField;
  choices: RegionChoices;
  /** Puts a suggestion into its field. */
  suggest: (name: RegionName, value: string) => void;
}

const names = ["locale", "timeZone", "currency"] as const;

/**
 * An organization's language, time zone and currency, folded up because the suggestion is mostly right. The server suggests by the
 * browser's languages; its time zone, which only a script can read, tells more.
 */
export function RegionFields({ field, choices, suggest }: RegionFieldsProps) {
  const [locale, timeZone, currency] = [field("locale"), field("timeZone"), field("currency")];
  const zone = useBrowserTimeZone();
  const suggested = useMemo(
    () =>
      zone ? regionInTimeZone(choices.suggested, navigator.language, zone) : choices.suggested,
    [zone, choices.suggested],
  );
  // What was chosen here, or sent before, stays.
  const [own, setOwn] = useState<Partial<Region>>(() => {
    const sent = { locale, timeZone, currency };
    const differing = names.filter((name) => sent[name].defaultValue !== choices.suggested[name]);
    return Object.fromEntries(differing.map((name) => [name, sent[name].defaultValue]));
  });
  const shown = { ...suggested, ...own };
  const fill = useEffectEvent((region: Region) => {
    for (const name of names) if (own[name] === undefined) suggest(name, region[name]);
  });
  useEffect(() => fill(suggested), [suggested]);

  const locales = withOption(choices.locales, suggested.locale);
  const timeZones = withOption(choices.timeZones, suggested.timeZone);
  const isWrong = [locale, timeZone, currency].some(({ error }) => error !== undefined);

  function choosing(name: RegionName, { onChange, ...registered }: RegisteredField) {
    return {
      ...registered,
      onChange: (event: { target: { value: string } }) => {
        setOwn({ ...own, [name]: event.target.value });
        void onChange(event);
      },
    };
  }

  return (
    <details
      open={isWrong || undefined}
      // What is wrong can't be folded away, or the form could not lead to it.
      onToggle={({ currentTarget }) => {
        if (isWrong) currentTarget.open = true;
      }}
      className="rounded-md border border-line px-3 py-2.5"
    >
      <Summary className="text-sm">
        <span className="text-ink-2">Your quotes: </span>
        {labelOf(locales, shown.locale)}, {labelOf(timeZones, shown.timeZone)},{" "}
        {shown.currency.toUpperCase()}
      </Summary>
      <div className="grid gap-4 pt-3 pb-1">
        <SelectField
          {...choosing("locale", locale)}
          label="Language and region"
          options={locales}
        />
        <SelectField {...choosing("timeZone", timeZone)} label="Time zone" options={timeZones} />
        <TextField
          {...choosing("currency", currency)}
          label="Currency"
          hint="Three letters, such as EUR."
          autoComplete="off"
          maxLength={3}
          required
        />
        <p className="text-sm text-ink-3">
          As your browser says. You can change all three in the settings.
        </p>
      </div>
    </details>
  );
}

function withOption(options: readonly SelectOption[], value: string): readonly SelectOption[] {
  if (options.some((option) => option.value === value)) return options;
  return [{ value, label: value }, ...options];
}

function labelOf(options: readonly SelectOption[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
