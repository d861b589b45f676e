"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { Customer } from "@/lib/customers/customer";
import { createCustomerSchema } from "@/lib/customers/schema";

interface CustomerFormProps {
  action: BoundAction;
  /** The customer to change; a new one without. */
  customer?: Pick<
    Customer,
    "id" | "name" | "email" | "phone" | "website" | "taxNumber" | "currency" | "note"
  >;
  /** The currency that a new customer starts with. */
  currency: string;
  cancelHref: string;
}

/** A customer's fields, for a new one and for changes alike. */
export function CustomerForm({ action, customer, currency, cancelHref }: CustomerFormProps) {
  const { form, field, state, isPending } = useServerForm(action, createCustomerSchema, {
    name: customer?.name ?? "",
    email: customer?.email ?? "",
    phone: customer?.phone ?? "",
    website: customer?.website ?? "",
    taxNumber: customer?.taxNumber ?? "",
    currency: customer?.currency ?? currency,
    note: customer?.note ?? "",
  });

  return (
    <form {...form}>
      {customer ? <input type="hidden" name="customerId" value={customer.id} /> : null}
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              {...field("name")}
              label="Company"
              autoComplete="off"
              required
              className="sm:col-span-2"
            />
            <TextField
              {...field("email")}
              label="E-mail"
              type="email"
              inputMode="email"
              autoComplete="off"
            />
            <TextField {...field("phone")} label="Phone" type="tel" autoComplete="off" />
            <TextField {...field("website")} label="Website" inputMode="url" autoComplete="off" />
            <TextField {...field("taxNumber")} label="Tax number" autoComplete="off" />
            <TextField
              {...field("currency")}
              label="Currency"
              hint="Three letters, such as EUR or USD."
              autoComplete="off"
              maxLength={3}
              required
            />
            <TextareaField {...field("note")} label="Note" rows={4} className="sm:col-span-2" />
          </div>
        </CardBody>
        <CardFooter className="justify-end">
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton pending={isPending}>
            {customer ? "Save changes" : "Add customer"}
          </SubmitButton>
        </CardFooter>
      </Card>
    </form>
  );
}
