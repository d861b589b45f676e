"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Summary } from "@/components/ui/summary";
import { TextareaField } from "@/components/ui/textarea";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { Verdict } from "@/lib/invitations/bulk/verdict";
import { CsvPicker } from "./csv-picker";
import { VerdictTable } from "./verdict-table";

const loadSchema = async () => (await import("@/lib/invitations/schema")).inviteListSchema;

/** What is shown once after a list was sent. */
export interface SentList {
  readonly taken: number;
  readonly refused: number;
  readonly verdicts: readonly Verdict[];
}

interface InviteListFormProps {
  action: BoundAction<SentList>;
  /** The roles that the inviter may give, highest first. */
  roles: readonly Role[];
}

/** Many at once: a pasted list or a CSV, and then what became of each line. */
export function InviteListForm({ action, roles }: InviteListFormProps) {
  const { form, field, register, setValue, state, isPending } = useServerForm(action, loadSchema, {
    list: "",
    role: roles.at(-2) ?? "viewer",
    createAccounts: false,
  });
  const sent = state.status === "done" ? state.value : undefined;

  return (
    <details className="rounded-md border border-line px-4 py-3" open={state.status !== "idle"}>
      <Summary className="font-medium">Invite several at once</Summary>
      <form {...form} className="mt-4 grid gap-4">
        <FormMessage state={state} />
        <TextareaField
          {...field("list")}
          label="Addresses or CSV"
          hint="At most 100, between commas or on lines of their own, such as Jo Lind <jo@company.com>. A CSV begins with the line email,role,name."
          rows={5}
          required
        />
        <CsvPicker onText={(text) => setValue("list", text, { shouldValidate: true })} />
        <SelectField
          {...field("role")}
          label="Role for whoever the list names none for"
          options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <Checkbox
          {...register("createAccounts")}
          value="true"
          label="Create the accounts at once"
          hint="They are on the team now and get a link to open their account. Whoever has one already is invited instead."
        />
        <SubmitButton pending={isPending} className="justify-self-start">
          Invite all
        </SubmitButton>
      </form>
      {sent ? (
        <div className="mt-4 grid gap-3">
          <div role="status">
            <Notice
              tone={sent.refused === 0 ? "good" : "warn"}
              title={`${sent.taken} of ${sent.taken + sent.refused} went through.`}
            >
              {sent.verdicts.some(({ invitationLink }) => invitationLink)
                ? "The links can be copied only now. They lead to the same page as the mails."
                : null}
            </Notice>
          </div>
          <VerdictTable verdicts={sent.verdicts} />
        </div>
      ) : null}
    </details>
  );
}
