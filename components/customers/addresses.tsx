"use client";

import { FormMessage } from "@/components/form/form-message";
import { type BoundAction, useServerForm } from "@/components/form/use-server-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { addressKinds, setAddressSchema } from "@/lib/customers/particulars-schema";

interface Address {
  readonly kind: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

interface AddressesProps {
  customerId: string;
  addresses: readonly Address[];
  /** Absent for whoever may only read. */
  action?: BoundAction<null> | undefined;
}

const kindNames = { billing: "Billing address", shipping: "Shipping address" } as const;

/** Where a customer's invoices and goods go. */
export function Addresses({ customerId, addresses, action }: AddressesProps) {
  return (
    <Card>
      <CardHeader title="Addresses" />
      <CardBody className="grid gap-6 sm:grid-cols-2">
        {addressKinds.map((kind) => {
          const address = addresses.find((candidate) => candidate.kind === kind);
          return (
            <div key={kind} className="min-w-0">
              <h3 className="text-sm text-ink-3">{kindNames[kind]}</h3>
              <p className="mt-0.5 wrap-anywhere whitespace-pre-line">
                {inLines(address) || <span className="text-ink-3">Not given</span>}
              </p>
              {action ? (
                <details className="mt-1">
                  <summary className="cursor-pointer text-sm text-ink-2">
                    Change<span className="sr-only"> {kindNames[kind].toLowerCase()}</span>
                  </summary>
                  <AddressForm {...{ action, customerId, kind, address }} />
                </details>
              ) : null}
            </div>
          );
        })}
      </CardBody>
    </Card>
  );
}

function inLines(address: Address | undefined): string {
  if (!address) return "";
  const { street, postalCode, city, region, country } = address;
  const place = [postalCode, city].filter(Boolean).join(" ");
  return [street, place, region, country].filter(Boolean).join("\n");
}

interface AddressFormProps {
  action: BoundAction<null>;
  customerId: string;
  kind: (typeof addressKinds)[number];
  address: Address | undefined;
}

function AddressForm({ action, customerId, kind, address }: AddressFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    setAddressSchema.omit({ customerId: true, kind: true }).loose(),
    {
      street: address?.street ?? "",
      postalCode: address?.postalCode ?? "",
      city: address?.city ?? "",
      region: address?.region ?? "",
      country: address?.country ?? "",
    },
    { staysFilled: true },
  );
  return (
    <form {...form} className="mt-3 grid gap-3">
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="kind" value={kind} />
      <FormMessage state={state} />
      <TextField {...field("street")} label="Street" autoComplete="off" />
      <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
        <TextField {...field("postalCode")} label="Postal code" autoComplete="off" />
        <TextField {...field("city")} label="City" autoComplete="off" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <TextField {...field("region")} label="Region" autoComplete="off" />
        <TextField {...field("country")} label="Country" maxLength={2} autoComplete="off" />
      </div>
      <div className="flex justify-end">
        <SubmitButton pending={isPending} variant="secondary">
          Save address
        </SubmitButton>
      </div>
    </form>
  );
}
