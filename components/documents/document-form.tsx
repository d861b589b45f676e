"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { FormFooter } from "@/components/form/form-footer";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { type NamedRecord, RecordField } from "@/components/records/record-field";
import { Card, CardBody } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import type { Document } from "@/lib/documents/document";
import { documentFormSchema } from "@/lib/documents/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface DocumentFormProps {
  action: BoundAction;
  document: Document;
  customers: readonly NamedRecord[];
  quotes: readonly NamedRecord[];
  /** Where records are looked up. */
  searchPath: string;
  cancelHref: string;
}

/** What a document is called, and what it belongs to. */
export function DocumentForm(props: DocumentFormProps) {
  const { action, document, customers, quotes, searchPath, cancelHref } = props;
  const { form, field, setValue, state, isPending } = useServerForm(action, documentFormSchema, {
    name: document.name,
    customerId: document.customerId ?? "",
    quoteId: document.quoteId ?? "",
  });
  return (
    <form {...form}>
      <EditedRecord name="documentId" record={document} />
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <TextField {...field("name")} label="Name" autoComplete="off" required />
          <div className="grid gap-4 sm:grid-cols-2">
            <RecordField
              kind="customer"
              label="Customer"
              name="customerId"
              hint="Whoever may not see the customer does not see the document."
              path={searchPath}
              chosen={customers.find(({ id }) => id === document.customerId)}
              first={customers}
              placeholder="None"
              error={field("customerId").error}
              onChoose={(id) => setValue("customerId", id)}
            />
            <RecordField
              kind="quote"
              label="Quote"
              name="quoteId"
              hint="One of the same customer, where there is one."
              path={searchPath}
              chosen={quotes.find(({ id }) => id === document.quoteId)}
              first={quotes}
              placeholder="None"
              error={field("quoteId").error}
              onChoose={(id) => setValue("quoteId", id)}
            />
          </div>
        </CardBody>
        <FormFooter cancelHref={cancelHref} isPending={isPending}>
          Save changes
        </FormFooter>
      </Card>
    </form>
  );
}
