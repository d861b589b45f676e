import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Card, CardHeader } from "@/components/ui/card";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { Pagination } from "@/components/ui/pagination";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface OwnInvitation {
  readonly id: string;
  readonly organizationName: string;
  readonly role: Role;
  readonly invitedByName: string | null;
  readonly expiresAt: Date;
}

interface OwnInvitationsProps {
  invitations: readonly OwnInvitation[];
  /** Whether this is not the first page, and where the next one starts. */
  isContinued: boolean;
  nextCursor: string | null;
  accept: BoundAction;
  decline: BoundAction<null>;
}

/** The invitations to the reader's own address, each answered with a button. */
export function OwnInvitations(props: OwnInvitationsProps) {
  const { invitations, isContinued, nextCursor, accept, decline } = props;
  return (
    <Card>
      <CardHeader title="You are invited to" />
      <ul>
        {invitations.map(({ id, organizationName, role, invitedByName, expiresAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3.5 last:border-b-0"
          >
            <OrganizationMark name={organizationName} />
            <div className="min-w-48 flex-1">
              <p className="font-medium wrap-anywhere">{organizationName}</p>
              <p className="text-sm text-ink-3 wrap-anywhere">
                As {roleNames[role]}
                {invitedByName ? `, invited by ${invitedByName}` : null}. Open until{" "}
                <RelativeTime at={expiresAt} style="date" />.
              </p>
            </div>
            <div className="flex items-center gap-1">
              <ActionButton
                action={accept}
                fields={{ invitationId: id }}
                size="sm"
                aria-label={`Accept the invitation to ${organizationName}`}
              >
                Accept
              </ActionButton>
              <ConfirmAction
                trigger={{
                  label: "Decline",
                  name: `Decline the invitation to ${organizationName}`,
                  variant: "quiet",
                  size: "sm",
                }}
                title={`Decline the invitation to ${organizationName}?`}
                description="It can't be used any more. If you think again, ask for a new one."
                confirmLabel="Decline invitation"
                doneMessage={`The invitation to ${organizationName} is declined.`}
                action={decline}
                fields={{ invitationId: id }}
              />
            </div>
          </li>
        ))}
      </ul>
      <Pagination path="/organizations" isContinued={isContinued} nextCursor={nextCursor} />
    </Card>
  );
}
