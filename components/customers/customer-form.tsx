"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { focusFirstField } from "@/components/form/focus-first-field";
import { FormFooter } from "@/components/form/form-footer";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Card, CardBody } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { Customer } from "@/lib/customers/customer";
import { createCustomerFormSchema } from "@/lib/customers/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { Colleague } from "./colleague";
import { OpenQuotesBox } from "./open-quotes-box";
import { TagField } from "./tag-field";

interface CustomerFormProps {
  action: BoundAction;
  /** The customer to change; a new one without. */
  customer?: Pick<
    Customer,
    | "id"
    | "lockVersion"
    | "name"
    | "email"
    | "phone"
    | "website"
    | "taxNumber"
    | "currency"
    | "note"
    | "tags"
    | "ownerUserId"
  >;
  /** The currency that a new customer starts with. */
  currency: string;
  /** The list's path. */
  listPath: string;
  cancelHref: string;
  /** Whom the customer may be given to; absent for whoever may not decide that. */
  colleagues?: readonly Colleague[] | undefined;
  /** Who owns a new one unless somebody else is chosen. */
  ownerUserId: string | null;
}

/** A customer's fields, for a new one and for changes alike. */
export function CustomerForm(props: CustomerFormProps) {
  const { action, customer, currency, listPath, cancelHref, colleagues } = props;
  const ownerUserId = customer ? customer.ownerUserId : props.ownerUserId;
  const { form, field, state, isPending } = useServerForm(action, createCustomerFormSchema, {
    name: customer?.name ?? "",
    email: customer?.email ?? "",
    phone: customer?.phone ?? "",
    website: customer?.website ?? "",
    taxNumber: customer?.taxNumber ?? "",
    currency: customer?.currency ?? currency,
    note: customer?.note ?? "",
    tags: customer?.tags.join(", ") ?? "",
    ...(colleagues ? { ownerUserId: ownerUserId ?? "" } : {}),
  });

  return (
    <form ref={customer ? undefined : focusFirstField} {...form}>
      <EditedRecord name="customerId" record={customer} />
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
            <TagField
              {...field("tags")}
              label="Tags"
              hint="Between commas, such as: key account, bakery."
              lookUpPath={`${listPath}/tags/look-up`}
              className={colleagues ? undefined : "sm:col-span-2"}
            />
            {colleagues ? (
              <div className="grid content-start gap-3">
                <SelectField
                  {...field("ownerUserId")}
                  label="Owner"
                  hint="Who looks after the customer."
                  options={ownerOptions(colleagues, ownerUserId)}
                />
                {customer ? <OpenQuotesBox /> : null}
              </div>
            ) : null}
            <TextareaField {...field("note")} label="Note" rows={4} className="sm:col-span-2" />
          </div>
        </CardBody>
        <FormFooter cancelHref={cancelHref} isPending={isPending}>
          {customer ? "Save changes" : "Add customer"}
        </FormFooter>
      </Card>
    </form>
  );
}

// The present owner stays possible, even if they have left.
function ownerOptions(colleagues: readonly Colleague[], ownerUserId: string | null) {
  const possible = colleagues.filter(({ userId, mayOwn }) => mayOwn || userId === ownerUserId);
  const isKnown = ownerUserId === null || possible.some(({ userId }) => userId === ownerUserId);
  return [
    { value: "", label: "Nobody" },
    ...(isKnown ? [] : [{ value: ownerUserId, label: "A former member" }]),
    ...possible.map(({ userId, name }) => ({ value: userId, label: name })),
  ];
}
