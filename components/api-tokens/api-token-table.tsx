import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import type { ApiToken } from "@/lib/api-tokens/api-token";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface Tools {
  /** The reader. */
  userId: string;
  revoke: BoundAction<null>;
  /** Makes the reader answer for a token of the organization. */
  takeOver: BoundAction<null>;
}

interface ApiTokenTableProps extends Tools {
  tokens: readonly ApiToken[];
  /** Whether they have just proved who they are; without that nothing can be changed. */
  isFresh: boolean;
}

interface ToolsProps extends Tools {
  token: ApiToken;
}

const states = {
  active: null,
  expired: { tone: "bad", words: "Expired" },
  member_gone: { tone: "warn", words: "Stopped: its member is out or suspended" },
} as const;

/** API tokens, whose they are, what they may do and when they were last used. */
export function ApiTokenTable({ tokens, isFresh, ...tools }: ApiTokenTableProps): ReactNode {
  const columns: readonly Column<ApiToken>[] = [
    {
      id: "name",
      label: "Token",
      kind: "title",
      cell: ({ name, hint, state }) => (
        <div className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium wrap-anywhere">
            {name}
            {states[state] ? <Badge tone={states[state].tone}>{states[state].words}</Badge> : null}
          </span>
          <code className="text-xs text-ink-3">{hint}</code>
        </div>
      ),
    },
    { id: "owner", label: "Whose", cell: (token) => ownerOf(token, tools.userId) },
    {
      id: "scopes",
      label: "Scopes",
      cell: ({ scopes }) => (
        <code className="text-xs wrap-anywhere text-ink-2">{scopes.join(", ")}</code>
      ),
    },
    {
      id: "used",
      label: "Last used",
      cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : "Never"),
    },
    {
      id: "expires",
      label: "Expires",
      cell: ({ expiresAt }) => (expiresAt ? <RelativeTime at={expiresAt} /> : "Never"),
    },
  ];
  const actions: Column<ApiToken> = {
    id: "actions",
    label: "Actions",
    kind: "actions",
    cell: (token) => <RowTools token={token} {...tools} />,
  };
  return (
    <Table
      caption="API tokens"
      columns={isFresh ? [...columns, actions] : columns}
      rows={tokens}
      rowKey={({ id }) => id}
    />
  );
}

function RowTools({ token, userId, revoke, takeOver }: ToolsProps) {
  const { id, name, isPersonal } = token;
  return (
    <>
      {isPersonal || token.userId === userId ? null : (
        <ActionButton
          action={takeOver}
          fields={{ tokenId: id }}
          doneMessage={`You answer for ${name} now.`}
          variant="secondary"
          size="sm"
          aria-label={`Take over ${name}`}
        >
          Take over
        </ActionButton>
      )}
      <ConfirmAction
        trigger={{ label: "Revoke", variant: "secondary", size: "sm" }}
        title={`Revoke “${name}”?`}
        description="What uses it is refused from its next request on. This can't be undone."
        confirmLabel="Revoke token"
        action={revoke}
        fields={{ tokenId: id }}
      />
    </>
  );
}

function ownerOf({ isPersonal, userId, userName }: ApiToken, readerId: string): ReactNode {
  const name = userId === readerId ? "you" : (userName ?? "somebody who left");
  if (!isPersonal) return `The organization, through ${name}`;
  return userId === readerId ? "Yours" : name;
}
