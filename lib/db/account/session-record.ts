import "server-only";
import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { env } from "@/lib/env";
import { organizationStatuses } from "@/lib/organizations/status";
import { connections } from "../connections/connections";
import { invitationsOpenToUser } from "../invitations/open-invitation-record";
import { organizationIdSchema } from "../organization-id";
import { statusNow } from "../status-now";

const sessionRecordSchema = z.object({
  id: z.string(),
  kind: z.enum(["browser", "api"]),
  expiresAt: z.date(),
  isStale: z.boolean(),
  isFresh: z.boolean(),
  userId: z.string(),
  email: z.string(),
  userName: z.string(),
  isEmailVerified: z.boolean(),
  lastOrganizationId: z.string().nullable(),
  invitationCount: z.int(),
  memberships: z.array(
    z.object({
      organizationId: organizationIdSchema,
      slug: z.string(),
      name: z.string(),
      role: z.enum(roles),
      status: z.enum(organizationStatuses),
      hasOwnRecordsOnly: z.boolean(),
      accentColor: z.string().nullable(),
      logoKey: z.string().nullable(),
      locale: z.string(),
    }),
  ),
});

export type SessionRecord = z.infer<typeof sessionRecordSchema>;

const sessionRecordsSchema = z.array(sessionRecordSchema);

const findBy = (key: "token_hash" | "id") => `
    SELECT s.id, s.kind, s.created_at + make_interval(mins => s.absolute_minutes) AS "expiresAt",
      s.last_seen_at < now() - interval '5 minutes' AS "isStale",
      s.reauthenticated_at > now() - interval '10 minutes' AS "isFresh",
      u.id AS "userId", u.email, u.name AS "userName", u.email_verified_at IS NOT NULL AS "isEmailVerified",
      u.last_organization_id AS "lastOrganizationId",
      (SELECT count(*)::integer ${invitationsOpenToUser}) AS "invitationCount",
      coalesce((
        SELECT json_agg(json_build_object('organizationId', d.organization_id, 'slug', d.slug, 'name', d.name, 'role', m.role,
          'status', ${statusNow},
          'hasOwnRecordsOnly', d.has_own_records_only, 'accentColor', d.accent_color, 'logoKey', d.logo_key, 'locale', d.locale) ORDER BY d.name)
        FROM user_organizations m JOIN organization_directory d USING (organization_id)
        WHERE m.user_id = u.id AND NOT m.is_suspended), '[]') AS memberships
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.${key} = $1 AND s.created_at + make_interval(mins => s.absolute_minutes) > now() AND u.disabled_at IS NULL
      AND s.last_seen_at + make_interval(mins => s.idle_minutes) > now()`;

/**
 * The live session with this token hash, its user and the user's memberships: one indexed round trip, judged by the database's
 * clock. Null for a session that is unknown, idle for too long, or expired, and for a disabled user.
 */
export async function findSessionRecord(tokenHash: string): Promise<SessionRecord | null> {
  return find("find_session", findBy("token_hash"), tokenHash);
}

/** The same by a session's id: for what the server signed in the session's name, never for what a client claims. */
export async function findSessionRecordById(sessionId: string): Promise<SessionRecord | null> {
  return find("find_session_by_id", findBy("id"), sessionId);
}

async function find(name: string, text: string, value: string): Promise<SessionRecord | null> {
  const { rows } = await connections().directory.query({
    ...(env.DATABASE_NAMED_STATEMENTS === "on" ? { name } : {}),
    text,
    values: [value],
  });
  return sessionRecordsSchema.parse(rows)[0] ?? null;
}

/** Notes that a session was used now, by the database's clock. */
export async function touchSessionRecord(tokenHash: string): Promise<void> {
  await connections().identityPool.query(
    "UPDATE sessions SET last_seen_at = now() WHERE token_hash = $1",
    [tokenHash],
  );
}

const listedSessionSchema = z.object({
  id: z.string(),
  kind: z.enum(["browser", "api"]),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
});

const listedSessionsSchema = z.array(listedSessionSchema);

/** A person's live sessions by the database's clock, the last used first. */
export async function listSessionRecords(
  userId: string,
): Promise<z.infer<typeof listedSessionSchema>[]> {
  const { rows } = await connections().directory.query(
    `SELECT id, kind, ip, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
      least(created_at + make_interval(mins => absolute_minutes), last_seen_at + make_interval(mins => idle_minutes)) AS "expiresAt"
    FROM sessions
    WHERE user_id = $1 AND created_at + make_interval(mins => absolute_minutes) > now()
      AND last_seen_at + make_interval(mins => idle_minutes) > now()
    ORDER BY last_seen_at DESC`,
    [userId],
  );
  return listedSessionsSchema.parse(rows);
}
