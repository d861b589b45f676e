"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { startQuoteSchema } from "@/lib/quotes/schema";

interface NewQuoteFormProps {
  action: BoundAction;
  customers: readonly { readonly id: string; readonly name: string }[];
  /** Chosen already, where somebody comes from a customer's page. */
  customerId: string | undefined;
  cancelHref: string;
}

/** Whom a new quote is for; its lines are written on the next page. */
export function NewQuoteForm({ action, customers, customerId, cancelHref }: NewQuoteFormProps) {
  const { form, field, state, isPending } = useServerForm(action, startQuoteSchema, {
    customerId: customerId ?? customers[0]?.id ?? "",
    title: "",
  });
  return (
    <form {...form}>
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <SelectField
            {...field("customerId")}
            label="Customer"
            required
            options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            {...field("title")}
            label="Title"
            hint="What it is about, such as “Workshop extension”. The buyer reads it."
            autoComplete="off"
          />
        </CardBody>
        <CardFooter className="justify-end">
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton pending={isPending}>Start quote</SubmitButton>
        </CardFooter>
      </Card>
    </form>
  );
}
