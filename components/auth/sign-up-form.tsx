"use client";

import { focusFirstField } from "@/components/form/focus-first-field";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { signUpSchema } from "@/lib/organizations/schema";
import { NewPasswordField } from "./new-password-field";
import { OrganizationNameFields } from "./organization-name-fields";
import { type RegionChoices, RegionFields } from "./region-fields";

const empty = { name: "", slug: "", ownerName: "", ownerEmail: "", ownerPassword: "" };

interface SignUpFormProps {
  action: BoundAction;
  /** What stands before the slug in an address, such as "mercura.example/o/". */
  addressPrefix: string;
  region: RegionChoices;
}

/** A company, its address, and the person who signs it up. The address is suggested from the name and checked live. */
export function SignUpForm({ action, addressPrefix, region }: SignUpFormProps) {
  const { form, field, setValue, state, isPending } = useServerForm(action, signUpSchema, {
    ...empty,
    ...region.suggested,
  });

  return (
    <form ref={focusFirstField} {...form} className="grid gap-4">
      <FormMessage state={state} />
      <OrganizationNameFields
        name={field("name")}
        slug={field("slug")}
        addressPrefix={addressPrefix}
        suggest={(slug, isValid) => setValue("slug", slug, { shouldValidate: isValid })}
      />
      <TextField {...field("ownerName")} label="Your name" autoComplete="name" required />
      <TextField
        {...field("ownerEmail")}
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        required
      />
      <NewPasswordField {...field("ownerPassword")} />
      <RegionFields field={field} choices={region} suggest={setValue} />
      <SubmitButton wide pending={isPending}>
        Create your workspace
      </SubmitButton>
    </form>
  );
}
