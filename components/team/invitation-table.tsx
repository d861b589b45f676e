import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MailPlus } from "@/components/ui/icons/mail-plus";
import { Pagination } from "@/components/ui/pagination";
import { Person } from "@/components/ui/person";
import type { Query } from "@/components/ui/query-string";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { isMailDue } from "@/lib/invitations/lifetime";

interface PendingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedByName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
  readonly mailStatus: string;
}

interface InvitationTableProps {
  invitations: readonly PendingInvitation[];
  /** The list's page, and what its links keep. */
  path: string;
  query: Query;
  /** Whether this is not the first page, and where the next one starts. */
  isContinued: boolean;
  nextCursor: string | null;
  /** The roles that the reader may give: others' invitations are not theirs to send or to revoke. */
  grantable: readonly Role[];
  /** Null where nobody can be invited now. */
  resend: BoundAction<null> | null;
  revoke: BoundAction<null>;
}

const oneLine = "@2xl/table:whitespace-nowrap";

/** The invitations that nobody accepted yet. */
export function InvitationTable(props: InvitationTableProps) {
  const { invitations, path, query, isContinued, nextCursor, grantable, resend, revoke } = props;
  const isWhole = !isContinued && !nextCursor;
  const columns: readonly Column<PendingInvitation>[] = [
    {
      id: "person",
      label: "Invited",
      kind: "title",
      cell: ({ email, invitedByName, createdAt }) => (
        <Person
          email={email}
          note={
            <>
              {invitedByName ? `Invited by ${invitedByName} on ` : "Invited on "}
              <RelativeTime at={createdAt} style="date" />
            </>
          }
        />
      ),
    },
    { id: "role", label: "Role", className: oneLine, cell: ({ role }) => roleNames[role] },
    {
      id: "state",
      label: "State",
      className: oneLine,
      cell: (invitation) => <InvitationState invitation={invitation} />,
    },
    {
      id: "actions",
      label: "Actions",
      kind: "actions",
      cell: ({ id, email, role }) =>
        grantable.includes(role) ? (
          <div className="flex items-center justify-end gap-1">
            {resend ? (
              <ActionButton
                action={resend}
                fields={{ invitationId: id }}
                doneMessage={`Sent to ${email} again. The link sent before no longer works.`}
                variant="secondary"
                size="sm"
                aria-label={`Resend the invitation to ${email}`}
              >
                Resend
              </ActionButton>
            ) : null}
            <ConfirmAction
              trigger={{
                label: "Revoke",
                name: `Revoke the invitation to ${email}`,
                variant: "quiet",
                size: "sm",
              }}
              title={`Revoke the invitation to ${email}?`}
              description="Its link stops working and its seat is free."
              confirmLabel="Revoke invitation"
              doneMessage={`The invitation to ${email} is revoked.`}
              action={revoke}
              fields={{ invitationId: id }}
            />
          </div>
        ) : null,
    },
  ];
  return (
    <Card>
      <CardHeader title="Pending invitations" {...(isWhole ? { count: invitations.length } : {})} />
      {invitations.length === 0 ? (
        <EmptyState icon={<MailPlus />} title="No invitation is waiting">
          Whoever you invite shows up here until they accept.
        </EmptyState>
      ) : (
        <Table
          caption="Pending invitations"
          columns={columns}
          rows={invitations}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination
        path={path}
        query={query}
        isContinued={isContinued}
        nextCursor={nextCursor}
        field="invitationsFrom"
      />
    </Card>
  );
}

function InvitationState({
  invitation: { isExpired, expiresAt, mailStatus },
}: {
  invitation: PendingInvitation;
}) {
  if (mailStatus === "failed") return <Badge tone="bad">Mail could not be delivered</Badge>;
  if (isExpired) return <Badge tone="warn">Expired</Badge>;
  if (mailStatus === "queued" && isMailDue(expiresAt, new Date()))
    return <Badge tone="warn">Mail not out yet, we keep trying</Badge>;
  return (
    <span className="text-ink-3">
      Expires <RelativeTime at={expiresAt} style="date" />
    </span>
  );
}
