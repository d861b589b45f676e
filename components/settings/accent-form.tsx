"use client";

import type { z } from "zod";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { accentColors } from "@/lib/organizations/accent-color";
import { accentFormSchema } from "@/lib/organizations/settings-schema";

interface AccentFormProps {
  action: BoundAction<null>;
  accentColor: string | null;
  isReadOnly: boolean;
}

/** The accent colour, and what it becomes where it would not be seen or read. */
export function AccentForm({ action, accentColor, isReadOnly }: AccentFormProps) {
  const values: z.input<typeof accentFormSchema> = { accentColor: accentColor ?? "" };
  const { form, field, state, isPending } = useServerForm(action, accentFormSchema, values, {
    staysFilled: true,
  });
  return (
    <form {...form} className="grid max-w-112 gap-3">
      <FormMessage state={state} />
      <FormSuccess title={state.status === "done" ? "The colour is saved." : null} />
      <fieldset disabled={isReadOnly} className="grid items-start gap-3 sm:grid-cols-[1fr_auto]">
        <TextField
          {...field("accentColor")}
          label="Accent colour"
          hint={shadesInWords(accentColor)}
          placeholder="#00797e"
          autoComplete="off"
        />
        <SubmitButton pending={isPending} variant="secondary" className="sm:mt-6.5">
          Save colour
        </SubmitButton>
      </fieldset>
    </form>
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
