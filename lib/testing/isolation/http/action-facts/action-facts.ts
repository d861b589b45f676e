import type { Permission } from "@/lib/access/policy";
import type { Company } from "../a-company";

/** What has to be known of a server action to send its form. */
export interface ActionFacts {
  /** Whether its first argument is the slug of an organization. */
  readonly isMembers: boolean;
  /** What a member needs to use it; every member's action has it. */
  readonly permission?: Permission;
  /** Whether the form is all that it takes: it was made by asButton. */
  readonly isButton?: boolean;
  /** Whether it is for members other than a self-hosted organization's only owner, who would be told why not. */
  readonly isOthers?: boolean;
  readonly fields?: (company: Company) => Readonly<Record<string, string>>;
  /** Whether the fields name a record of the company, which a stranger must not find under their own slug either. */
  readonly namesRecord?: boolean;
  /** Whether records that are not the member's own are left out, instead of refusing all. */
  readonly leavesOut?: boolean;
}

/** Server actions by their names. */
export type Actions = Readonly<Record<string, ActionFacts>>;
