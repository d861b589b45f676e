import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface OpenOfferProps {
  offer: {
    readonly isForMe: boolean;
    readonly fromName: string;
    readonly toName: string;
    readonly expiresAt: Date;
  };
  accept: BoundAction;
  decline: BoundAction;
  cancel: BoundAction<null>;
  /** The step before accepting, where it is still to be done. */
  proof: ReactNode;
}

/** An offer of the ownership: to be answered by the one it is for, and to be withdrawn by an owner. */
export function OpenOffer({ offer, accept, decline, cancel, proof }: OpenOfferProps) {
  const { isForMe, fromName, toName, expiresAt } = offer;
  return (
    <Card>
      <CardHeader
        title={isForMe ? `${fromName} offers you the ownership` : `Offered to ${toName}`}
        description={
          <>
            {isForMe
              ? `If you accept, you are an owner and ${fromName} is an admin.`
              : `Nothing changes until they accept; then ${fromName} is an admin.`}{" "}
            The offer ends on <RelativeTime at={expiresAt} style="date" />.
          </>
        }
      />
      <CardBody className="grid gap-4">
        {isForMe ? (
          <>
            {proof ?? (
              <ActionButton action={accept} variant="primary" doneMessage="You are an owner now.">
                Accept the ownership
              </ActionButton>
            )}
            <ActionButton
              action={decline}
              variant="secondary"
              doneMessage="You have declined the ownership."
            >
              Decline
            </ActionButton>
          </>
        ) : (
          <ActionButton action={cancel} variant="secondary" doneMessage="The offer is withdrawn.">
            Withdraw the offer
          </ActionButton>
        )}
      </CardBody>
    </Card>
  );
}
