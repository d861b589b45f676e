"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Summary } from "@/components/ui/summary";
import { TextField } from "@/components/ui/text-field";
import { type Role, roleDescriptions, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";

const loadSchema = async () => (await import("@/lib/invitations/schema")).inviteMemberSchema;

/** What is shown once after an invitation was made: nobody can ask for the link again. */
export interface CreatedInvitation {
  readonly email: string;
  readonly invitationLink: string;
}

interface InviteFormProps {
  action: BoundAction<CreatedInvitation>;
  /** The roles that the inviter may give, highest first. */
  roles: readonly Role[];
  /** Who was invited last, newest first: the link of one that was revoked is not shown any longer. Null where it is not known. */
  invitedEmails: readonly string[] | null;
}

/** An e-mail and a role; then the link, to copy this once. It stays where no seat is free: one may become free meanwhile. */
export function InviteForm({ action, roles, invitedEmails }: InviteFormProps) {
  const { form, field, state, isPending } = useServerForm(action, loadSchema, {
    email: "",
    role: roles.at(-2) ?? "viewer",
    sendEmail: true,
  });
  const latest = state.status === "done" ? state.value : undefined;
  const isOpen = latest && (invitedEmails?.includes(latest.email) ?? true);
  const created = isOpen ? latest : undefined;

  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
        <TextField
          {...field("email")}
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="off"
          required
        />
        <SelectField
          {...field("role")}
          label="Role"
          options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <SubmitButton pending={isPending} className="sm:mt-6.5">
          Send invitation
        </SubmitButton>
      </div>
      <details className="folds-on-phone text-sm text-ink-3">
        <Summary className="text-ink-2">What each role may do</Summary>
        <ul className="grid gap-0.5 max-sm:mt-2">
          {roles.map((role) => (
            <li key={role}>
              <strong className="font-medium text-ink-2">{roleNames[role]}:</strong> may{" "}
              {roleDescriptions[role]}.
            </li>
          ))}
        </ul>
      </details>
      {created ? (
        <div className="grid gap-3" role="status">
          <Notice tone="good" title={`${created.email} is invited.`}>
            The mail is on its way. The link below leads to the same page and is shown only now.
          </Notice>
          <CopyField label="Invitation link" text={created.invitationLink} />
        </div>
      ) : null}
    </form>
  );
}
