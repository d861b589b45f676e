import type { Role } from "@/lib/access/roles";

/** Somebody of the team, as the tables of this page name them. */
export interface PersonWithRole {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}
