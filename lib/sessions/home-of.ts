import type { FoundSession, Membership } from "./find-session";

/** Where a person starts: in their last organization, in their only one, or where they choose one. */
export function homeOf(session: FoundSession): string {
  const home = homeOrganization(session);
  return home ? `/o/${home.slug}` : "/organizations";
}

/** The organization that a person starts in, unless they have to choose. */
export function homeOrganization({ user, memberships }: FoundSession): Membership | undefined {
  const last = memberships.find(({ organizationId }) => organizationId === user.lastOrganizationId);
  return last ?? (memberships.length === 1 ? memberships[0] : undefined);
}
