import "server-only";
import { bearer, type Member, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isScope } from "@/lib/access/scopes";
import { findMembershipRecord } from "@/lib/db/members/membership-record";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { parseToken } from "./token-text";

/** How late `last_used_at` may be, so that not every request writes. */
const lastUseMinutes = 5;

/**
 * The member that an API token acts for, limited to its scopes. Null if it is unknown, revoked or expired, or its member is
 * suspended or gone. Role and membership are read now, so that a token is never worth more than its member.
 */
export async function findTokenActor(text: string, origin: RequestOrigin): Promise<Member | null> {
  const key = parseToken(text);
  return key && findActor(key.organizationId, { tokenHash: key.tokenHash }, origin);
}

/** The same by the token's id: for what the server signed in the token's name, never for what a client claims. */
export async function findTokenActorById(
  id: string,
  organizationId: OrganizationId,
  origin: RequestOrigin,
): Promise<Member | null> {
  return findActor(organizationId, { id }, origin);
}

async function findActor(
  organizationId: OrganizationId,
  key: { readonly tokenHash: string } | { readonly id: string },
  origin: RequestOrigin,
): Promise<Member | null> {
  const db = authorize(bearer(organizationId, origin), "api_token.use");
  const token = await db.apiToken.findFirst({
    where: { ...key, revokedAt: null },
    select: { id: true, userId: true, scopes: true, expiresAt: true, lastUsedAt: true },
  });
  const now = new Date();
  if (!token?.userId || (token.expiresAt && token.expiresAt <= now)) return null;
  const membership = await findMembershipRecord(token.userId, organizationId);
  if (!membership) return null;
  await noteUse(db, token, now);
  return {
    organizationId,
    ...membership,
    userId: token.userId,
    sessionId: null,
    isFresh: false,
    token: { id: token.id, scopes: token.scopes.filter(isScope) },
    origin,
  };
}

async function noteUse(
  db: TenantDb,
  { id, lastUsedAt }: { readonly id: string; readonly lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  const staleFrom = new Date(now.getTime() - lastUseMinutes * 60_000);
  if (lastUsedAt && lastUsedAt > staleFrom) return;
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
}
