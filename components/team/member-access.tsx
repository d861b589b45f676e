import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface MemberAccessProps {
  member: { readonly userId: string; readonly name: string; readonly isSuspended: boolean };
  /** Whether the reader may let them in again, as the organization stands. */
  mayReactivate: boolean;
  suspend: BoundAction<null>;
  reactivate: BoundAction<null>;
}

/** Keeps a member out for a while, or lets them in again. */
export function MemberAccess({ member, mayReactivate, suspend, reactivate }: MemberAccessProps) {
  const { userId, name, isSuspended } = member;
  return (
    <Card>
      <CardHeader
        title="Access"
        description={
          isSuspended
            ? `${name} is suspended and can't enter. Reactivating takes a seat.`
            : "Suspending keeps somebody out and frees their seat. Role and records stay."
        }
      />
      <CardBody className="grid justify-items-start gap-3">
        {isSuspended && !mayReactivate ? (
          <p className="text-ink-2">
            Nobody can be let in again for now: how the organization stands allows no more seats.
          </p>
        ) : null}
        {isSuspended ? (
          <ActionButton
            action={reactivate}
            fields={{ userId }}
            doneMessage={`${name} can enter again.`}
            disabled={!mayReactivate}
          >
            Reactivate
          </ActionButton>
        ) : (
          <ConfirmAction
            trigger={{ label: "Suspend" }}
            title={`Suspend ${name}?`}
            description="They lose access at once and their seat is free. Invitations they sent that are still open are revoked. You can reactivate them while a seat is free."
            confirmLabel="Suspend member"
            doneMessage={`${name} is suspended.`}
            action={suspend}
            fields={{ userId }}
          />
        )}
      </CardBody>
    </Card>
  );
}
