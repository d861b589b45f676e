import type { Role } from "@/lib/access/roles";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { Chance } from "./chance";
import type { Company } from "./company";

/** Everything that the rows of one organization are made from: who, what, when, and the chance that decides the rest. */
export interface Scene {
  readonly organizationId: OrganizationId;
  readonly company: Company;
  /** The id of the person in each role. */
  readonly staff: Readonly<Record<Role, string>>;
  readonly now: Date;
  readonly chance: Chance;
}

/** How long the companies have been selling, before now. */
export const historyDays = 275;
