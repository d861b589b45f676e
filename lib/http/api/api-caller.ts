import "server-only";
import type { Member, Person, RequestOrigin } from "@/lib/access/actor";
import { findTokenActor } from "@/lib/api-tokens/find-token-actor";
import { isMeantAsToken } from "@/lib/api-tokens/token-text";
import { ok, problem, type Result } from "@/lib/result";
import { type FoundSession, findSession } from "@/lib/sessions/find-session";
import { memberOf, personOf } from "../sign-in/current-session";

/** The bearer token of a request. Nothing else lets anybody in, no cookie and no query. @see RFC 6750 section 2.1 */
export function bearerToken(request: Request): string | null {
  return /^Bearer ([\w.~+/-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

/** The session behind a request, with its token. An API token is not a session. */
export async function sessionBehind(
  request: Request,
): Promise<Result<{ token: string; session: FoundSession }>> {
  const token = bearerToken(request);
  if (token && isMeantAsToken(token)) return problem("session_required");
  const session = token ? await findSession(token) : null;
  return token && session ? ok({ token, session }) : problem("not_authenticated");
}

/** The person behind a request. */
export async function personBehind(
  request: Request,
  origin: RequestOrigin,
): Promise<Result<Person>> {
  const found = await sessionBehind(request);
  return found.ok ? ok(personOf(found.value.session, origin)) : found;
}

/**
 * The member behind a request, by their session or by the API token that acts for them, in the organization `named`, or else in
 * their only one. An organization that they don't belong to is not found.
 */
export async function memberBehind(
  request: Request,
  origin: RequestOrigin,
  named: string | null,
): Promise<Result<Member>> {
  const token = bearerToken(request);
  if (token && isMeantAsToken(token)) {
    const actor = await findTokenActor(token, origin);
    if (!actor) return problem("not_authenticated");
    return named === null || isSame(actor.organizationId, named) ? ok(actor) : problem("not_found");
  }
  const session = token ? await findSession(token) : null;
  if (!session) return problem("not_authenticated");
  const membership = chooseMembership(session, named);
  return membership.ok ? ok(memberOf(personOf(session, origin), membership.value)) : membership;
}

function chooseMembership({ memberships }: FoundSession, named: string | null) {
  if (named === null && memberships.length > 1) return problem("organization_required");
  const chosen =
    named === null
      ? memberships[0]
      : memberships.find(({ organizationId }) => isSame(organizationId, named));
  return chosen ? ok(chosen) : problem("not_found");
}

function isSame(organizationId: string, named: string): boolean {
  return organizationId === named.toLowerCase();
}
