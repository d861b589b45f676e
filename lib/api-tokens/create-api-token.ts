import "server-only";
import { randomBytes } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { daysAfter } from "@/lib/days";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";
import { namesOf } from "@/lib/users/names-of";
import { apiTokenColumns, toApiToken } from "./api-token";
import type { CreateApiToken } from "./schema";
import { tokenHint, tokenText } from "./token-text";

/** Of one person, or of the organization. */
const maxTokens = 50;

/**
 * Makes an API token. This answer alone has its text; the database keeps only a hash. It may do what both its scopes and the
 * member's role at the time of use allow.
 *
 * @problem "reauthentication_required" | "token_limit_reached"
 * @see ASVS 5.0 7.5.1
 */
export async function createApiToken(actor: Member, input: CreateApiToken) {
  const { name, isPersonal, scopes, expiresInDays } = input;
  const db = authorize(actor, isPersonal ? "api_token.create" : "api_token.manage");
  if (!actor.isFresh) return problem("reauthentication_required");
  const { organizationId, userId } = actor;
  const text = tokenText(isPersonal ? "pat" : "org", organizationId, randomBytes(32));

  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const owned = { isPersonal, revokedAt: null, ...(isPersonal ? { userId } : {}) };
    if ((await tx.apiToken.count({ where: owned })) >= maxTokens)
      return problem("token_limit_reached");
    const row = await tx.apiToken.create({
      data: {
        userId,
        name,
        isPersonal,
        scopes,
        tokenHash: tokenHash(text),
        hint: tokenHint(text),
        expiresAt: daysAfter(now, expiresInDays),
      },
      select: apiTokenColumns,
    });
    await recordEvent(tx, actor, {
      action: "api_token.created",
      targetId: row.id,
      changes: { name, isPersonal, scopes: scopes.join(" ") },
    });
    const userName = (await namesOf([userId])).get(userId) ?? null;
    return ok({ ...toApiToken(row, { userName, isMember: true, now }), token: text });
  });
}
