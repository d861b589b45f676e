"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { createOrganizationSchema } from "@/lib/organizations/schema";
import { OrganizationNameFields } from "./organization-name-fields";
import { type RegionChoices, RegionFields } from "./region-fields";

interface NewOrganizationFormProps {
  action: BoundAction;
  /** What stands before the slug in an address, such as "mercura.example/o/". */
  addressPrefix: string;
  region: RegionChoices;
}

/** Another organization for somebody who has an account. */
export function NewOrganizationForm({ action, addressPrefix, region }: NewOrganizationFormProps) {
  const { form, field, setValue, state, isPending } = useServerForm(
    action,
    createOrganizationSchema,
    {
      name: "",
      slug: "",
      ...region.suggested,
    },
  );

  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <OrganizationNameFields
        name={field("name")}
        slug={field("slug")}
        addressPrefix={addressPrefix}
        suggest={(slug, isValid) => setValue("slug", slug, { shouldValidate: isValid })}
      />
      <RegionFields field={field} choices={region} suggest={setValue} />
      <SubmitButton pending={isPending}>Create organization</SubmitButton>
    </form>
  );
}
