import { type Role, roleNames } from "@/lib/access/roles";
import { ActionButton } from "../form/action-button";
import type { BoundAction } from "../form/use-server-form";
import { Card, CardHeader } from "../ui/card";
import { Person } from "../ui/person";
import { type Column, Table } from "../ui/table";

interface UnopenedAccount {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface UnopenedAccountsCardProps {
  accounts: readonly UnopenedAccount[];
  /** Null where nothing can be mailed now. */
  resend: BoundAction<null> | null;
}

/** The members who were given a seat and have not come yet. */
export function UnopenedAccountsCard({ accounts, resend }: UnopenedAccountsCardProps) {
  const columns: readonly Column<UnopenedAccount>[] = [
    {
      id: "person",
      label: "Person",
      kind: "title",
      cell: ({ name, email }) => <Person name={name} email={email} />,
    },
    { id: "role", label: "Role", cell: ({ role }) => roleNames[role] },
    {
      id: "actions",
      label: "Actions",
      kind: "actions",
      cell: ({ userId, email }) =>
        resend ? (
          <ActionButton
            action={resend}
            fields={{ userId }}
            doneMessage={`Sent to ${email} again. The link sent before no longer works.`}
            variant="secondary"
            size="sm"
            aria-label={`Resend the activation link to ${email}`}
          >
            Resend
          </ActionButton>
        ) : null,
    },
  ];
  return (
    <Card>
      <CardHeader
        title="Accounts not opened yet"
        count={accounts.length}
        description="They have a seat, and a link by mail to open their account with."
      />
      <Table
        caption="Accounts not opened yet"
        columns={columns}
        rows={accounts}
        rowKey={({ userId }) => userId}
      />
    </Card>
  );
}
