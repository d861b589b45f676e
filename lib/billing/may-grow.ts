import { isOrganizationStatus, statusAllows } from "@/lib/organizations/status";

/** Whether seats may be added: only where all that is known of how the organization stands allows it. */
export function mayGrow(standings: readonly string[]): boolean {
  return standings.every(
    (standing) => isOrganizationStatus(standing) && statusAllows(standing, "grow"),
  );
}
