"use client";

import { useRef, useState } from "react";
import { FormMessage, wayOn } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface SaveViewFormProps {
  action: BoundAction<null>;
  /** What the list shows, and which list it is. */
  fields: Readonly<Record<string, string>>;
  mayShare: boolean;
}

/** Saves what the list shows under a name, and asks before it overwrites a view of that name. */
export function SaveViewForm({ action, fields, mayShare }: SaveViewFormProps) {
  const sent = useRef<HTMLFormElement>(null);
  const isHydrated = useHydrated();
  const [asked, setAsked] = useState<FormData | null>(null);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const { form, posted, state, isPending, sendOnce, forget } = useSentForm(
    action,
    ({ status, code }) => {
      if (code === "view_name_taken" && sent.current) setAsked(new FormData(sent.current));
      if (status !== "done") return;
      toast.success("The view is saved.");
      sent.current?.reset();
    },
  );
  const isTaken = posted.code === "view_name_taken";
  const { name = "", isShared } = posted.values ?? {};

  function overwrite() {
    if (!asked) return;
    asked.set("overwrite", "true");
    setIsConfirmed(true);
    sendOnce(asked);
  }

  return (
    <>
      <form ref={sent} {...form}>
        {isTaken || asked ? null : <FormMessage state={state} />}
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            label="Save what is shown as"
            name="name"
            defaultValue={name}
            maxLength={60}
            required
          />
          {mayShare ? (
            <Checkbox
              name="isShared"
              value="true"
              defaultChecked={isShared === "true"}
              label="For everybody"
              className="pb-1.5"
            />
          ) : null}
          <SubmitButton pending={isPending} variant="secondary">
            Save view
          </SubmitButton>
        </div>
        {/* Before scripts arrive the form comes back with the question in it. */}
        {isTaken && state === posted ? (
          <div role="alert" className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
            <p>
              {questionOf(name)} {outcomeOf(isShared)}
            </p>
            <SubmitButton name="overwrite" value="true" size="sm" variant="danger">
              Write over it
            </SubmitButton>
          </div>
        ) : null}
      </form>
      {/* Only scripts can open it, and its form could not be sent without them. */}
      {isHydrated ? (
        <ConfirmDialog
          isOpen={asked !== null}
          onClose={() => {
            setAsked(null);
            setIsConfirmed(false);
            forget();
          }}
          title={questionOf(String(asked?.get("name") ?? ""))}
          description={`A view of yours has this name already. ${outcomeOf(asked?.get("isShared"))}`}
          confirmLabel="Write over it"
          action={form.action}
          onSubmit={(event) => {
            event.preventDefault();
            overwrite();
          }}
          // The answer that made it ask is none to close at.
          isPending={isConfirmed && isPending}
          problem={
            state.code === "view_name_taken"
              ? undefined
              : { message: state.message, action: wayOn(state.code) }
          }
        />
      ) : null}
    </>
  );
}

function outcomeOf(isShared: unknown): string {
  return isShared === "true"
    ? "What it shows now is gone then, and everybody sees the new one."
    : "What it shows now is gone then, and you alone see the new one.";
}

function questionOf(name: string): string {
  return `Write over your view “${name}”?`;
}
