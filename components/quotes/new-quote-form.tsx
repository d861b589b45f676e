"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useHydrated } from "@/components/ui/use-hydrated";
import { startQuoteSchema } from "@/lib/quotes/schema";
import { CustomerField } from "./customer-field";

interface Customer {
  readonly id: string;
  readonly name: string;
}

interface NewQuoteFormProps {
  action: BoundAction;
  /** The first customers by name: all that can be chosen from before scripts arrive. */
  customers: readonly Customer[];
  /** Chosen already, where somebody comes from a customer's page. */
  customer: Customer | undefined;
  /** Where customers are looked up. */
  searchPath: string;
  cancelHref: string;
}

/** Whom a new quote is for; its lines are written on the next page. */
export function NewQuoteForm(props: NewQuoteFormProps) {
  const { action, customers, customer, searchPath, cancelHref } = props;
  const isHydrated = useHydrated();
  const { form, field, register, setValue, state, isPending } = useServerForm(
    action,
    startQuoteSchema,
    { customerId: customer?.id ?? "", title: "" },
  );
  const { error } = field("customerId");
  return (
    <form {...form}>
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          {isHydrated ? (
            <>
              <input type="hidden" {...register("customerId")} />
              <CustomerField
                path={searchPath}
                chosen={customer}
                first={customers}
                error={error && "Choose a customer from the list."}
                onChoose={(id) => setValue("customerId", id, { shouldValidate: id !== "" })}
              />
            </>
          ) : (
            <SelectField
              {...field("customerId")}
              label="Customer"
              required
              options={[
                ...(customer ? [] : [{ value: "", label: "Choose …" }]),
                ...withChosen(customers, customer).map(({ id, name }) => ({
                  value: id,
                  label: name,
                })),
              ]}
            />
          )}
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

function withChosen(customers: readonly Customer[], chosen: Customer | undefined) {
  const isThere = !chosen || customers.some(({ id }) => id === chosen.id);
  return isThere ? customers : [chosen, ...customers];
}
