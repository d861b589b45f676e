import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { type Column, Table } from "@/components/ui/table";
import { isRole, roleNames } from "@/lib/access/roles";
import { isTaken, type Verdict, verdictWords } from "@/lib/invitations/bulk/verdict";

const columns: readonly Column<Verdict>[] = [
  {
    id: "email",
    label: "Address",
    kind: "title",
    cell: ({ email }) => <span className="wrap-anywhere">{email || "(none)"}</span>,
  },
  {
    id: "role",
    label: "Role",
    cell: ({ role }) => (role && isRole(role) ? roleNames[role] : (role ?? "")),
  },
  {
    id: "verdict",
    label: "Outcome",
    cell: (verdict) => (
      <Badge tone={isTaken(verdict) ? "good" : "warn"}>{verdictWords[verdict.verdict]}</Badge>
    ),
  },
  {
    id: "link",
    label: "Link",
    kind: "actions",
    cell: ({ invitationLink }) =>
      invitationLink ? (
        <>
          <CopyButton text={invitationLink} size="sm" label="Copy link" />
          <span className="hidden text-sm wrap-anywhere whitespace-normal noscript:inline">
            {invitationLink}
          </span>
        </>
      ) : null,
  },
];

/** What became of each line of a list. The links are shown only now. */
export function VerdictTable({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <Table
      caption="What became of each line"
      columns={columns}
      rows={verdicts}
      rowKey={({ line }) => String(line)}
    />
  );
}
