import { ActionButton } from "@/components/form/action-button";
import { Card, CardHeader } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Person } from "@/components/ui/person";
import type { Query } from "@/components/ui/query-string";
import { type Column, Table } from "@/components/ui/table";
import { type Role, roleNames } from "@/lib/access/roles";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface UnopenedAccount {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface UnopenedAccountsCardProps {
  accounts: readonly UnopenedAccount[];
  /** The list's page, and what its links keep. */
  path: string;
  query: Query;
  /** Whether this is not the first page, and where the next one starts. */
  isContinued: boolean;
  nextCursor: string | null;
  /** The roles that the reader may give: only their links are theirs to send. None where nothing can be mailed now. */
  grantable: readonly Role[];
  resend: BoundAction<null>;
}

/** The members who were given a seat and have not come yet. */
export function UnopenedAccountsCard(props: UnopenedAccountsCardProps) {
  const { accounts, path, query, isContinued, nextCursor, grantable, resend } = props;
  const isWhole = !isContinued && !nextCursor;
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
      cell: ({ userId, email, role }) =>
        grantable.includes(role) ? (
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
        {...(isWhole ? { count: accounts.length } : {})}
        description="They have a seat, and a link by mail to open their account with."
      />
      <Table
        caption="Accounts not opened yet"
        columns={columns}
        rows={accounts}
        rowKey={({ userId }) => userId}
      />
      <Pagination
        path={path}
        query={query}
        isContinued={isContinued}
        nextCursor={nextCursor}
        field="accountsFrom"
      />
    </Card>
  );
}
