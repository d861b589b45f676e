"use client";

import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Customer } from "@/lib/customers/customer";
import { type MergedField, mergedFields } from "@/lib/customers/duplicates/merge-schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

type Side = Pick<Customer, "id" | MergedField | "tags"> & {
  readonly _count: Readonly<Record<"contacts" | "quotes" | "documents" | "activities", number>>;
  readonly addresses: readonly { readonly kind: string }[];
};

interface MergeFormProps {
  action: BoundAction;
  kept: Side;
  /** The one that goes into it. */
  merged: Side;
  cancelHref: string;
}

const labels: Readonly<Record<MergedField, string>> = {
  name: "Company",
  email: "E-mail",
  phone: "Phone",
  website: "Website",
  taxNumber: "Tax number",
  currency: "Currency",
  ownerUserId: "Owner",
};

/** Two customers side by side: of each field whose value is kept, and what moves. */
export function MergeForm({ action, kept, merged, cancelHref }: MergeFormProps) {
  const { form, state, isPending } = useSentForm(action);
  const { contacts, quotes, documents, activities } = merged._count;
  return (
    <form {...form}>
      <input type="hidden" name="keptId" value={kept.id} />
      <input type="hidden" name="mergedId" value={merged.id} />
      <Card>
        <CardHeader title="What is kept" />
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          {mergedFields.map((field) => (
            <Choice key={field} field={field} kept={kept[field]} merged={merged[field]} />
          ))}
          <p className="text-ink-2">
            From {merged.name} move {count(contacts, "contact")}, {count(quotes, "quote")},{" "}
            {count(documents, "document")} and {count(activities, "note")} of its timeline. Its tags
            and its note are added. An address moves where there is none of its kind yet.
          </p>
          <Notice tone="warn">
            This can’t be taken back. What is not kept is written on the timeline, and links to{" "}
            {merged.name} lead here.
          </Notice>
        </CardBody>
        <CardFooter className="justify-end">
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton pending={isPending} variant="danger">
            Merge for good
          </SubmitButton>
        </CardFooter>
      </Card>
    </form>
  );
}

interface ChoiceProps {
  field: MergedField;
  kept: string | null;
  merged: string | null;
}

/** If both are the same, or one is empty, there is nothing to choose. */
function Choice({ field, kept, merged }: ChoiceProps) {
  if (kept === merged || !merged)
    return (
      <p className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
        <span className="text-ink-3">{labels[field]}</span>
        <span className="wrap-anywhere">{kept ?? "Not given"}</span>
      </p>
    );
  return (
    <fieldset className="grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_1fr_1fr]">
      <legend className="sr-only">{labels[field]}</legend>
      <span aria-hidden="true" className="text-ink-3">
        {labels[field]}
      </span>
      {(
        [
          ["kept", kept],
          ["merged", merged],
        ] as const
      ).map(([side, value]) => (
        <label key={side} className="flex cursor-pointer items-start gap-2 wrap-anywhere">
          <input
            type="radio"
            name={field}
            value={side}
            defaultChecked={side === (kept ? "kept" : "merged")}
            className="mt-1 accent-accent"
          />
          {value ?? "Not given"}
        </label>
      ))}
    </fieldset>
  );
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
