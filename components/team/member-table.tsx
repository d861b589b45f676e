import type { Role } from "@/lib/access/roles";
import { MemberRows, type MemberRowsProps } from "./member-rows";

interface TeamMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isSuspended: boolean;
  readonly joinedAt: Date;
  readonly lastActiveAt: Date | null;
}

interface MemberTableProps extends Omit<MemberRowsProps, "rows" | "renderedAt"> {
  members: readonly TeamMember[];
}

/** A page of the organization's members. */
export function MemberTable({ members, ...props }: MemberTableProps) {
  const rows = members.map(
    ({ userId, name, email, role, isSuspended, joinedAt, lastActiveAt }) => ({
      userId,
      name,
      email,
      role,
      isSuspended,
      joinedAt: joinedAt.toISOString(),
      lastActiveAt: lastActiveAt?.toISOString() ?? null,
    }),
  );
  return <MemberRows {...props} rows={rows} renderedAt={new Date().toISOString()} />;
}
