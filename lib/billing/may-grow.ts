import { isOrganizationStatus, statusAllows } from "@/lib/organizations/status";

/** Whether seats may be added: only if every status that is known of the organization allows it. */
export function mayGrow(standings: readonly string[]): boolean {
  return standings.every(
    (standing) => isOrganizationStatus(standing) && statusAllows(standing, "grow"),
  );
}
