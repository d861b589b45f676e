import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Member, Person } from "@/lib/access/actor";
import { rememberOrganization } from "@/lib/account/remember-organization";
import { env } from "@/lib/env";
import { findMembership } from "@/lib/sessions/find-membership";
import type { FoundSession, Membership } from "@/lib/sessions/find-session";
import { requestOrigin } from "../request-origin";
import { currentSession, memberOf, personOf } from "../sign-in/current-session";

/** The session that a page needs. Without one the visitor is asked to log in, and comes back to `path`. */
export async function requireSession(path: string): Promise<FoundSession> {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${encodeURIComponent(path)}`);
  return session;
}

export interface PersonPage {
  readonly person: Person;
  readonly session: FoundSession;
}

/** The person who opens a page of their own account. */
export async function requirePerson(path: string): Promise<PersonPage> {
  const session = await requireSession(path);
  return { person: personOf(session, requestOrigin(await headers(), "browser")), session };
}

export interface MemberPage {
  readonly actor: Member;
  readonly session: FoundSession;
  readonly organization: Membership;
}

/**
 * The member who opens a page of an organization. Strangers get the same 404 as for an organization that does not exist, and an
 * old address leads to the same page under the new one.
 */
export async function requireMember(slug: string, path = `/o/${slug}`): Promise<MemberPage> {
  const { person, session } = await requirePerson(path);
  const organization = await findMembership(session, slug);
  if (!organization) notFound();
  if (organization.slug !== slug) await goToNewSlug(slug, organization.slug, path);
  await rememberOrganization(session.user, organization.organizationId);
  return { actor: memberOf(person, organization), session, organization };
}

// Temporary: a browser would remember a permanent redirect after the organization has its old slug back.
async function goToNewSlug(from: string, to: string, path: string): Promise<never> {
  const asked = new URL((await headers()).get("x-address") ?? path, env.APP_URL);
  // Next's router adds a mark of its own to its requests.
  asked.searchParams.delete("_rsc");
  const address = `${asked.pathname}${asked.search}`;
  const home = `/o/${from}`;
  redirect(`/o/${to}${(address.startsWith(home) ? address : path).slice(home.length)}`);
}
