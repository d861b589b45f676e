import { ActionButton } from "@/components/form/action-button";
import { Select } from "@/components/ui/select";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface OfferFormProps {
  action: BoundAction<null>;
  members: readonly { readonly userId: string; readonly name: string; readonly role: Role }[];
}

/** Chooses who is asked to become the owner. */
export function OfferForm({ action, members }: OfferFormProps) {
  if (members.length === 0)
    return <p className="text-ink-2">There is nobody yet to hand it over to. Invite them first.</p>;
  return (
    <ActionButton
      action={action}
      doneMessage="The offer is sent."
      variant="primary"
      control={
        <Select
          name="toUserId"
          aria-label="New owner"
          options={members.map(({ userId, name, role }) => ({
            value: userId,
            label: `${name}, ${roleNames[role]}`,
          }))}
          className="w-64 max-w-full"
        />
      }
    >
      Offer the ownership
    </ActionButton>
  );
}
