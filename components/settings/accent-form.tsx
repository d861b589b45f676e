"use client";

import { useState } from "react";
import type { z } from "zod";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { accentColors, accentColor as hexColor } from "@/lib/organizations/accent-color";
import { accentFormSchema } from "@/lib/organizations/settings-schema";

interface AccentFormProps {
  action: BoundAction<null>;
  accentColor: string | null;
  isReadOnly: boolean;
}

/** The accent colour, and what it becomes where it would not be seen or read. */
export function AccentForm({ action, accentColor, isReadOnly }: AccentFormProps) {
  const values: z.input<typeof accentFormSchema> = { accentColor: accentColor ?? "" };
  const { form, field, setValue, state, isPending } = useServerForm(
    action,
    accentFormSchema,
    values,
    { staysFilled: true },
  );
  const [shown, setShown] = useState(accentColor ?? mercurasOwn);
  const { onChange, ...typed } = field("accentColor");

  function show(color: string) {
    const found = hexColor.safeParse(color === "" ? mercurasOwn : color);
    if (found.success) setShown(found.data);
  }
  return (
    <form {...form} className="grid max-w-112 gap-3">
      <FormMessage state={state} />
      <FormSuccess title={state.status === "done" ? "The colour is saved." : null} />
      <fieldset
        disabled={isReadOnly}
        className="grid grid-cols-[1fr_auto] items-start gap-3 sm:grid-cols-[1fr_auto_auto]"
      >
        <TextField
          {...typed}
          onChange={(event) => {
            show(event.currentTarget.value);
            return onChange(event);
          }}
          label="Accent colour"
          hint={shadesInWords(accentColor)}
          placeholder={mercurasOwn}
          autoComplete="off"
        />
        <ColorWell
          color={shown}
          onPick={(color) => {
            setShown(color);
            setValue("accentColor", color, { shouldValidate: true });
          }}
        />
        <SubmitButton
          pending={isPending}
          variant="secondary"
          className="max-sm:col-span-2 sm:mt-6.5"
        >
          Save colour
        </SubmitButton>
      </fieldset>
    </form>
  );
}

/** What the accent is where nothing is chosen. */
const mercurasOwn = "#00797e";

/** Shows the colour, and opens the platform's own picker. It has no name: what counts is what stands in the field. */
function ColorWell({ color, onPick }: { color: string; onPick: (color: string) => void }) {
  const isHydrated = useHydrated();
  return (
    <input
      type="color"
      aria-label="Pick a colour"
      value={color}
      disabled={!isHydrated}
      onChange={(event) => onPick(event.currentTarget.value)}
      className="mt-6.5 h-8.5 w-12 cursor-pointer rounded-sm border border-line-field bg-surface p-1 disabled:cursor-not-allowed pointer-coarse:h-10"
    />
  );
}

function shadesInWords(accentColor: string | null): string {
  if (!accentColor) return "Six digits after #, such as #8a1538. Empty for Mercura's own.";
  const { light, dark } = accentColors(accentColor);
  const shades = [
    light.accent === accentColor ? null : `darker (${light.accent}) on light pages`,
    dark.accent === accentColor ? null : `lighter (${dark.accent}) on dark pages`,
  ].filter((shade) => shade !== null);
  return shades.length === 0
    ? "It is seen and read well in both themes."
    : `So that it can be seen and read, it is shown ${shades.join(" and ")}.`;
}
