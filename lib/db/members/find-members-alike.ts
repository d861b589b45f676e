import "server-only";
import { z } from "zod";
import { connections } from "../connections/connections";
import type { OrganizationId } from "../organization-id";

interface MembersAlike {
  readonly organizationId: OrganizationId;
  readonly wanted: string;
  readonly most: number;
}

const rowsSchema = z.array(z.object({ userId: z.string(), name: z.string(), email: z.string() }));

/** The members whose names or addresses are spelled much like the words, the closest first. An organization has few. */
export async function findMembersAlike({ organizationId, wanted, most }: MembersAlike) {
  const { rows } = await connections().directory.query(
    `SELECT u.id AS "userId", u.name, u.email
     FROM user_organizations m JOIN users u ON u.id = m.user_id
       CROSS JOIN LATERAL (SELECT word_similarity(folded($2), searched_as(u.name, u.email)) AS likeness) alike
     WHERE m.organization_id = $1 AND likeness >= 0.5
     ORDER BY likeness DESC, u.id LIMIT $3`,
    [organizationId, wanted, most],
  );
  return rowsSchema.parse(rows);
}
