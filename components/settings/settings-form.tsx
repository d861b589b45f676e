"use client";

import type { z } from "zod";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FormSuccess } from "@/components/ui/form-success";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { settingsFormSchema } from "@/lib/organizations/settings-schema";

interface SettingsFormProps {
  action: BoundAction<null>;
  values: z.input<typeof settingsFormSchema>;
  locales: readonly SelectOption[];
  timeZones: readonly SelectOption[];
  /** Where the status allows no changes. */
  isReadOnly: boolean;
}

/** Name, address and the settings that quotes start from. */
export function SettingsForm({
  action,
  values,
  locales,
  timeZones,
  isReadOnly,
}: SettingsFormProps) {
  const { form, field, register, state, isPending } = useServerForm(
    action,
    settingsFormSchema,
    values,
    { staysFilled: true },
  );
  return (
    <form {...form}>
      <Card>
        <CardHeader title="General" />
        <fieldset disabled={isReadOnly} className="contents">
          <CardBody className="grid gap-4">
            <FormMessage state={state} />
            <FormSuccess title={state.status === "done" ? "Your changes are saved." : null} />
            <input type="hidden" name="updatedAt" value={values.updatedAt} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField {...field("name")} label="Company" autoComplete="organization" required />
              <TextField
                {...field("slug")}
                label="Web address"
                prefix="/o/"
                autoComplete="off"
                hint="Links with the present address lead to the new one for 90 days."
                required
              />
              <SelectField {...field("locale")} label="Language and region" options={locales} />
              <SelectField {...field("timeZone")} label="Time zone" options={timeZones} />
            </div>
            <Checkbox
              {...register("hasOwnRecordsOnly")}
              defaultChecked={values.hasOwnRecordsOnly === true}
              value="true"
              label="Sales reps see only their own customers and quotes"
              hint="Managers and everybody above still see all, and so do viewers."
            />
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <TextField
                {...field("currency")}
                label="Currency"
                hint="Three letters, such as EUR."
                autoComplete="off"
                maxLength={3}
                required
              />
              <TextField
                {...field("usualTaxPercent")}
                label="Usual tax in percent"
                hint="New products and the lines of a quote begin with it, and with the tax class that has it."
                inputMode="decimal"
                autoComplete="off"
                required
              />
              <TextField
                {...field("discountLimitPercent")}
                label="Discount limit in percent"
                hint="Above it a quote needs a manager's approval. A price below the list's counts as well."
                inputMode="decimal"
                autoComplete="off"
                required
              />
              <TextField
                {...field("quoteValidityDays")}
                label="Quotes are valid for days"
                inputMode="numeric"
                autoComplete="off"
                required
              />
              <TextareaField
                {...field("letterhead")}
                label="Your address on quotes"
                hint="Street, city, tax number: printed beneath your name."
                rows={3}
                className="col-span-full"
              />
              <TextareaField
                {...field("quoteTerms")}
                label="Terms on quotes"
                hint="Every new quote begins with them, and its buyer accepts them with it."
                rows={4}
                className="col-span-full"
              />
            </div>
          </CardBody>
          <CardFooter className="justify-end">
            <SubmitButton pending={isPending}>Save changes</SubmitButton>
          </CardFooter>
        </fieldset>
      </Card>
    </form>
  );
}
