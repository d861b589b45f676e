"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Document } from "@/lib/documents/document";
import { documentFormSchema } from "@/lib/documents/schema";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface DocumentFormProps {
  action: BoundAction;
  document: Document;
  customers: readonly Choice[];
  quotes: readonly Choice[];
  cancelHref: string;
}

/** What a document is called, and what it belongs to. */
export function DocumentForm(props: DocumentFormProps) {
  const { action, document, customers, quotes, cancelHref } = props;
  const { form, field, state, isPending } = useServerForm(action, documentFormSchema, {
    name: document.name,
    customerId: document.customerId ?? "",
    quoteId: document.quoteId ?? "",
  });
  return (
    <form {...form}>
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="lockVersion" value={document.lockVersion} />
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <TextField {...field("name")} label="Name" autoComplete="off" required />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              {...field("customerId")}
              label="Customer"
              hint="Whoever may not see the customer does not see the document."
              options={[{ value: "", label: "None" }, ...customers.map(toOption)]}
            />
            <SelectField
              {...field("quoteId")}
              label="Quote"
              hint="One of the same customer, where there is one."
              options={[{ value: "", label: "None" }, ...quotes.map(toOption)]}
            />
          </div>
        </CardBody>
        <CardFooter className="justify-end">
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton pending={isPending}>Save changes</SubmitButton>
        </CardFooter>
      </Card>
    </form>
  );
}

function toOption({ id, name }: Choice) {
  return { value: id, label: name };
}
