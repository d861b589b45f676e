"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FieldNote } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createApiTokenFormSchema } from "@/lib/api-tokens/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { ScopeChoice } from "./scope-choices";

/** What is shown once after a token was made: nobody can see its text again. */
export interface CreatedToken {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

interface CreateTokenFormProps {
  action: BoundAction<CreatedToken>;
  choices: readonly ScopeChoice[];
  /** Whether a token of the organization can be made, too. */
  mayManage: boolean;
  /** The existing tokens: the text of one that was revoked is no longer shown. */
  tokenIds: readonly string[];
}

const lifetimes = [30, 90, 180, 365].map((days) => ({
  value: String(days),
  label: `${days} days`,
}));
const owners = [
  { value: "true", label: "Me: it ends when I leave" },
  { value: "false", label: "The organization: another admin can take it over" },
];
const verbNames = { read: "Read", write: "Read and write" } as const;

/** A name, an expiry and scopes; then the token, to be copied once. */
export function CreateTokenForm({ action, choices, mayManage, tokenIds }: CreateTokenFormProps) {
  const { form, field, state, isPending } = useServerForm(action, createApiTokenFormSchema, {
    name: "",
    isPersonal: "true",
    expiresInDays: "90",
    ...Object.fromEntries(choices.map(({ resource }) => [resource, "none"])),
  });
  const latest = state.status === "done" ? state.value : undefined;
  const scopesError = field("scopes").error;
  const created = latest && tokenIds.includes(latest.id) ? latest : undefined;

  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      {created ? (
        <ShownOnce
          key={created.id}
          title={`The token “${created.name}” is made.`}
          label="API token"
          text={created.token}
        >
          Copy it now: it is shown this once, and nobody can look it up later.
        </ShownOnce>
      ) : null}
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          {...field("name")}
          label="Name"
          hint="What it is for, such as “Web shop”."
          autoComplete="off"
          required
        />
        <SelectField {...field("expiresInDays")} label="Works for" options={lifetimes} />
        {mayManage ? (
          <SelectField {...field("isPersonal")} label="Belongs to" options={owners} />
        ) : null}
      </div>
      <fieldset
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3"
        aria-describedby={scopesError ? "scopes-note" : undefined}
      >
        <legend className="mb-2 font-medium">What it may do</legend>
        {choices.map(({ resource, label, verbs, words }) => (
          <SelectField
            key={resource}
            {...field(resource)}
            label={label}
            hint={words}
            options={[
              { value: "none", label: "Nothing" },
              ...verbs.map((verb) => ({ value: verb, label: verbNames[verb] })),
            ]}
          />
        ))}
      </fieldset>
      {scopesError ? <FieldNote id="scopes-note" isError note={scopesError} /> : null}
      <SubmitButton pending={isPending} className="justify-self-start">
        Create token
      </SubmitButton>
    </form>
  );
}
