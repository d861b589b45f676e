"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import { basisPointsToText } from "@/lib/basis-points";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { createTaxClassFormSchema } from "@/lib/tax-classes/schema";
import type { TaxClass } from "@/lib/tax-classes/tax-class";

interface TaxClassFormProps<Shown> {
  action: BoundAction<Shown>;
  /** The class to change; a new one without. */
  taxClass?: TaxClass;
  cancelHref?: string;
}

/** A tax class's fields, for a new one and for changes alike. */
export function TaxClassForm<Shown>({ action, taxClass, cancelHref }: TaxClassFormProps<Shown>) {
  const { form, field, state, isPending } = useServerForm(action, createTaxClassFormSchema, {
    name: taxClass?.name ?? "",
    rate: taxClass ? basisPointsToText(taxClass.rateBasisPoints) : "",
    note: taxClass?.note ?? "",
  });
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <FormSuccess title={state.status === "done" ? "The tax class is added." : null} />
      <EditedRecord name="taxClassId" record={taxClass} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...field("name")}
          label="Name"
          hint="Such as Standard, Reduced or Reverse charge."
          autoComplete="off"
          maxLength={60}
          required
        />
        <TextField
          {...field("rate")}
          label="Rate in percent"
          hint="Such as 19 or 7.7."
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <TextareaField
          {...field("note")}
          label="Note on quotes"
          hint="The sentence that the law wants, if any, such as “Reverse charge: the recipient owes the tax.”"
          rows={2}
          className="sm:col-span-2"
        />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {cancelHref ? (
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
        ) : null}
        <SubmitButton pending={isPending}>
          {taxClass ? "Save changes" : "Add tax class"}
        </SubmitButton>
      </div>
    </form>
  );
}
