"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { addContactSchema } from "@/lib/customers/particulars/particulars-schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface ContactFormProps {
  action: BoundAction<null>;
  customerId: string;
  /** The contact to change; a new one without. */
  contact?: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly isPrimary: boolean;
  };
  /** Whether the customer has nobody yet: the first is the primary one by itself. */
  isFirst?: boolean;
}

/** A contact's fields, for a new one and for changes alike. */
export function ContactForm({ action, customerId, contact, isFirst = false }: ContactFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    addContactSchema.omit({ customerId: true, isPrimary: true }).loose(),
    {
      name: contact?.name ?? "",
      title: contact?.title ?? "",
      email: contact?.email ?? "",
      phone: contact?.phone ?? "",
    },
    { staysFilled: contact !== undefined },
  );
  return (
    <form {...form} className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="customerId" value={customerId} />
      {contact ? <input type="hidden" name="contactId" value={contact.id} /> : null}
      <div className="empty:hidden sm:col-span-2">
        <FormMessage state={state} />
      </div>
      <TextField {...field("name")} label="Name" autoComplete="off" required />
      <TextField {...field("title")} label="Title" autoComplete="off" />
      <TextField {...field("email")} label="E-mail" type="email" autoComplete="off" />
      <TextField {...field("phone")} label="Phone" type="tel" autoComplete="off" />
      {isFirst ? null : (
        <Checkbox
          name="isPrimary"
          label="Primary contact"
          defaultChecked={contact?.isPrimary ?? false}
          value="true"
        />
      )}
      <div className="flex justify-end sm:col-start-2">
        <SubmitButton pending={isPending} variant="secondary">
          {contact ? "Save contact" : "Add contact"}
        </SubmitButton>
      </div>
    </form>
  );
}
