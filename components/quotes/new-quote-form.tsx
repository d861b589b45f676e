"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormFooter } from "@/components/form/form-footer";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { type NamedRecord, RecordField } from "@/components/records/record-field";
import { Card, CardBody } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { startQuoteSchema } from "@/lib/quotes/schema";

interface NewQuoteFormProps {
  action: BoundAction;
  /** The first customers by name: all that can be chosen from before scripts arrive. */
  customers: readonly NamedRecord[];
  /** Chosen already, where somebody comes from a customer's page. */
  customer: NamedRecord | undefined;
  /** Where customers are looked up. */
  searchPath: string;
  cancelHref: string;
}

/** Whom a new quote is for; its lines are written on the next page. */
export function NewQuoteForm(props: NewQuoteFormProps) {
  const { action, customers, customer, searchPath, cancelHref } = props;
  const { form, field, setValue, state, isPending } = useServerForm(action, startQuoteSchema, {
    customerId: customer?.id ?? "",
    title: "",
    currency: "",
  });
  const { error } = field("customerId");
  return (
    <form ref={focusFirstField} {...form}>
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <RecordField
            kind="customer"
            label="Customer"
            required
            name="customerId"
            path={searchPath}
            chosen={customer}
            first={customers}
            error={error && "Choose a customer from the list."}
            onChoose={(id) => setValue("customerId", id, { shouldValidate: id !== "" })}
          />
          <TextField
            {...field("title")}
            label="Title"
            hint="What it is about, such as “Workshop extension”. The buyer reads it."
            autoComplete="off"
          />
          <TextField
            {...field("currency")}
            label="Currency"
            hint="Three letters, such as USD. Left empty, the customer’s own."
            maxLength={3}
            autoComplete="off"
          />
        </CardBody>
        <FormFooter cancelHref={cancelHref} isPending={isPending}>
          Start quote
        </FormFooter>
      </Card>
    </form>
  );
}
