"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Summary } from "@/components/ui/summary";
import { TextField } from "@/components/ui/text-field";
import { type AddressParts, addressLines } from "@/lib/customers/particulars/address-lines";
import type { Country } from "@/lib/customers/particulars/countries";
import { addressKinds, setAddressSchema } from "@/lib/customers/particulars/particulars-schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface Address extends AddressParts {
  readonly kind: string;
}

interface AddressesProps {
  customerId: string;
  addresses: readonly Address[];
  countries: readonly Country[];
  /** Absent for whoever may only read. */
  action?: BoundAction<null> | undefined;
}

const kindNames = { billing: "Billing address", shipping: "Shipping address" } as const;

/** Where a customer's invoices and goods go. */
export function Addresses({ customerId, addresses, countries, action }: AddressesProps) {
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
                {inLines(address, countries) || <span className="text-ink-3">Not given</span>}
              </p>
              {action ? (
                <details className="mt-1">
                  <Summary className="text-sm text-ink-2">
                    Change<span className="sr-only"> {kindNames[kind].toLowerCase()}</span>
                  </Summary>
                  <AddressForm {...{ action, customerId, kind, address, countries }} />
                </details>
              ) : null}
            </div>
          );
        })}
      </CardBody>
    </Card>
  );
}

function inLines(address: Address | undefined, countries: readonly Country[]): string {
  if (!address) return "";
  const country = countries.find(({ code }) => code === address.country)?.name ?? address.country;
  return addressLines(address, country).join("\n");
}

interface AddressFormProps {
  action: BoundAction<null>;
  customerId: string;
  kind: (typeof addressKinds)[number];
  address: Address | undefined;
  countries: readonly Country[];
}

function AddressForm({ action, customerId, kind, address, countries }: AddressFormProps) {
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
      <TextField {...field("region")} label="Region" autoComplete="off" />
      <SelectField
        {...field("country")}
        label="Country"
        options={[
          { value: "", label: "Not given" },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <div className="flex justify-end">
        <SubmitButton pending={isPending} variant="secondary">
          Save address
        </SubmitButton>
      </div>
    </form>
  );
}
