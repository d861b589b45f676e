import "server-only";
import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { connections } from "../connections/connections";
import type { OrganizationId } from "../organization-id";

const memberRecordSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  rank: z.int(),
  sortName: z.string(),
  isSuspended: z.boolean(),
  joinedAt: z.date(),
  lastSeenAt: z.date().nullable(),
});

const memberRecordsSchema = z.array(memberRecordSchema);

export type MemberRecord = z.infer<typeof memberRecordSchema>;

interface MemberQuery {
  readonly organizationId: OrganizationId;
  /** Only this member; everybody when left out. */
  readonly userId?: string;
  /** Part of a name or an address; empty for everybody. */
  readonly q?: string;
  readonly role?: string | undefined;
  readonly isSuspended?: boolean | undefined;
  /** The last row of the previous page. */
  readonly after?: { readonly rank: number; readonly name: string; readonly userId: string } | null;
  readonly count: number;
  /** Whose last visit is read: one person's, "everybody", or nobody's when left out. */
  readonly showsLastSeenOf?: string;
}

/**
 * Members of an organization from the directory, which has their names: highest role first, then by name. When they were last
 * seen comes from the sessions that are still kept, and is at most five minutes late. One statement.
 */
export async function listMemberRecords(query: MemberQuery): Promise<MemberRecord[]> {
  const {
    organizationId,
    userId,
    q = "",
    role,
    isSuspended,
    after,
    count,
    showsLastSeenOf,
  } = query;
  const { rows } = await connections().directory.query(
    `SELECT user_id AS "userId", name, email, role, rank, sort_name AS "sortName", is_suspended AS "isSuspended", joined_at AS "joinedAt",
       CASE WHEN $10 = 'everybody' OR user_id::text = $10
         THEN (SELECT max(last_seen_at) FROM sessions s WHERE s.user_id = page.user_id) END AS "lastSeenAt"
     FROM (
       SELECT * FROM (
         SELECT u.id AS user_id, u.name, u.email, m.role, array_position($2::text[], m.role) AS rank,
           lower(u.name) AS sort_name, m.is_suspended, m.created_at AS joined_at
         FROM user_organizations m JOIN users u ON u.id = m.user_id
         WHERE m.organization_id = $1
           AND ($3 = '' OR strpos(searched_as(u.name, u.email), folded($3)) > 0)
           AND ($4::text IS NULL OR m.role = $4)
           AND ($5::boolean IS NULL OR m.is_suspended = $5)
           AND ($11::uuid IS NULL OR m.user_id = $11)
       ) listed
       WHERE $6::integer IS NULL OR (rank, sort_name, user_id) > ($6, $7, $8::uuid)
       ORDER BY rank, sort_name, user_id LIMIT $9
     ) page
     ORDER BY rank, sort_name, user_id`,
    [
      organizationId,
      roles,
      q,
      role ?? null,
      isSuspended ?? null,
      after?.rank ?? null,
      after?.name ?? "",
      after?.userId ?? null,
      count,
      showsLastSeenOf ?? null,
      userId ?? null,
    ],
  );
  return memberRecordsSchema.parse(rows);
}
