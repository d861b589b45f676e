import type { Permission } from "@/lib/access/policy";
import type { Company } from "../a-company";

/** What has to be known of a server action in order to send its form. */
export interface ActionFacts {
  /** Whether its first argument is the slug of an organization. */
  readonly isMembers: boolean;
  /** The permission that a member needs; every member's action has one. */
  readonly permission?: Permission;
  /** Whether it takes nothing but the form, because it was made by asButton. */
  readonly isButton?: boolean;
  /** Whether it is not for the only owner of a self-hosted organization, who would be told why not. */
  readonly isOthers?: boolean;
  readonly fields?: (company: Company) => Readonly<Record<string, string>>;
  /** Whether the fields name a record of the company, which a stranger must not find under their own slug either. */
  readonly namesRecord?: boolean;
  /** Whether records that are not the member's own are skipped, instead of all being refused. */
  readonly leavesOut?: boolean;
}

/** Server actions by their names. */
export type Actions = Readonly<Record<string, ActionFacts>>;
