import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Member, Person, RequestOrigin } from "@/lib/access/actor";
import { findMembership } from "@/lib/sessions/find-membership";
import { type FoundSession, findSession, type Membership } from "@/lib/sessions/find-session";
import { requestOrigin } from "../request-origin";
import { readSessionCookie } from "./session-cookie";

/** The browser's live session, looked up once per request, or null. */
export const currentSession = cache(async (): Promise<FoundSession | null> => {
  const token = await readSessionCookie();
  return token ? findSession(token) : null;
});

/** The person who is logged in, or null. */
export async function currentPerson(): Promise<Person | null> {
  const session = await currentSession();
  return session && personOf(session, requestOrigin(await headers(), "browser"));
}

/**
 * The logged-in person as a member of the organization with this slug, or null: for strangers it does not exist. A form that was
 * opened before the organization moved to another slug still finds it.
 */
export async function currentMember(slug: string): Promise<Member | null> {
  const session = await currentSession();
  const membership = session && (await findMembership(session, slug));
  return session && membership
    ? memberOf(personOf(session, requestOrigin(await headers(), "browser")), membership)
    : null;
}

/** The person behind a session. */
export function personOf(session: FoundSession, origin: RequestOrigin): Person {
  const { id: userId, email, name, isEmailVerified } = session.user;
  const { id: sessionId, isFresh } = session;
  return { userId, email, name, isEmailVerified, sessionId, isFresh, origin };
}

/** A person as a member. */
export function memberOf(person: Person, membership: Membership): Member {
  const { organizationId, role, status, hasOwnRecordsOnly } = membership;
  const { userId, sessionId, isFresh, origin } = person;
  return { organizationId, role, status, hasOwnRecordsOnly, userId, sessionId, isFresh, origin };
}
