import type { FoundSession } from "./find-session";

/** Where a person starts: in their last organization, in the only one, or where they choose one. */
export function homeOf({ user, memberships }: FoundSession): string {
  const last = memberships.find(({ organizationId }) => organizationId === user.lastOrganizationId);
  const home = last ?? (memberships.length === 1 ? memberships[0] : undefined);
  return home ? `/o/${home.slug}` : "/organizations";
}
