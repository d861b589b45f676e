"use client";

import { type ComponentProps, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { slugField } from "@/lib/organizations/schema";
import { suggestSlug } from "@/lib/organizations/suggest-slug";
import { useSlugCheck } from "./use-slug-check";

type RegisteredField = Omit<ComponentProps<typeof TextField>, "label" | "onChange"> & {
  onChange: (event: { target: unknown }) => Promise<unknown>;
};

interface OrganizationNameFieldsProps {
  name: RegisteredField;
  slug: RegisteredField;
  addressPrefix: string;
  /** Puts a suggestion into the slug's field. While it is still too short, that is not yet reported. */
  suggest: (slug: string, isValid: boolean) => void;
}

/** A company's name and the address that is suggested from it, until the person types one of their own. */
export function OrganizationNameFields({
  name,
  slug,
  addressPrefix,
  suggest,
}: OrganizationNameFieldsProps) {
  const [hasOwnSlug, setHasOwnSlug] = useState(false);
  const { note, check } = useSlugCheck();

  function suggestFrom(text: string) {
    if (hasOwnSlug) return;
    const suggestion = suggestSlug(text, navigator.language);
    suggest(suggestion, slugField.safeParse(suggestion).success);
    check(suggestion);
  }

  return (
    <>
      <TextField
        {...name}
        label="Company"
        autoComplete="organization"
        required
        onChange={(event) => {
          suggestFrom(event.target.value);
          void name.onChange(event);
        }}
      />
      <TextField
        {...slug}
        label="Web address"
        prefix={addressPrefix}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        hint={note ?? "Letters, digits and hyphens."}
        onChange={(event) => {
          setHasOwnSlug(event.target.value !== "");
          check(event.target.value);
          void slug.onChange(event);
        }}
      />
    </>
  );
}
