"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { activityKinds, addActivitySchema } from "@/lib/customers/particulars/particulars-schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { activityNames } from "./activity-names";

interface ActivityFormProps {
  action: BoundAction<null>;
  customerId: string;
}

/** Notes what was said, called about, met for or mailed. */
export function ActivityForm({ action, customerId }: ActivityFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    addActivitySchema.omit({ customerId: true }).loose(),
    { kind: "note", body: "" },
  );
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="customerId" value={customerId} />
      <FormMessage state={state} />
      <div className="grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <SelectField
          {...field("kind")}
          label="Kind"
          options={activityKinds.map((kind) => ({
            value: kind,
            label: activityNames[kind] ?? kind,
          }))}
        />
        <TextareaField {...field("body")} label="What happened" rows={2} required />
      </div>
      <div className="flex justify-end">
        <SubmitButton pending={isPending} variant="secondary">
          Add to timeline
        </SubmitButton>
      </div>
    </form>
  );
}
