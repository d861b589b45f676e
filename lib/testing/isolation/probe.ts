import type { TenantModel } from "@/lib/db/models";
import type { FullOrganization, Row } from "../company/one-of-everything";
import type { Rights } from "../schema/tenant-tables";

/** The kinds of attempts; scripts/isolation/proof-words.mjs says what each tries. */
export type ProbeFamily =
  | "keys"
  | "filters"
  | "rows"
  | "relation reads"
  | "relation writes"
  | "unknown";

/**
 * The outcome of an attempt: refused by the scope before any statement, or let through to meet nothing, only own rows, an error,
 * or a right that nobody in the organization has either.
 */
export type ScopeAnswer = "refused" | "nothing" | "own" | "failed" | "denied";

/** One attempt at another organization's rows, or at the walls themselves. */
export interface HostileProbe {
  readonly family: ProbeFamily;
  readonly attempt: string;
  readonly operation: string;
  readonly scopeAnswer: ScopeAnswer;
  /** Whether rows of one's own are asked for as well, so that an answer that counts may count these. */
  readonly asksForOwn: boolean;
  args(mine: FullOrganization, theirs: FullOrganization): object;
}

/** What a probe aims at: a row of one's own and one of the other's, and how to name them. */
export interface Target {
  readonly me: string;
  readonly them: string;
  readonly myRow: Row;
  readonly theirRow: Row;
  readonly theirs: FullOrganization;
  /** The primary key's selector. */
  key(organizationId: string, id: unknown): object;
}

export type Aim = (target: Target) => object;

/** What is known of the model that is probed. */
export interface ProbedModel {
  readonly model: TenantModel;
  readonly isOrganization: boolean;
  /** The field that holds the organization's id. */
  readonly tenantKey: "id" | "organizationId";
  /** A change that is visible in the row. */
  readonly change: Row;
  /** What the serving role may do to rows of its own organization; a log is only ever added to. */
  readonly rights: Rights;
  /** The fields of each unique key, organizationId first. */
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly relations: readonly Relation[];
}

export interface Relation {
  readonly name: string;
  readonly model: TenantModel;
  readonly isList: boolean;
}

export interface ProbeDraft {
  readonly attempt: string;
  readonly operation: string;
  readonly scopeAnswer: ScopeAnswer;
  readonly asksForOwn?: boolean;
  readonly aim: Aim;
}

/** Completes a probe from what distinguishes it. */
export function toProbe(
  { model, isOrganization }: ProbedModel,
  family: ProbeFamily,
  { aim, asksForOwn, ...draft }: ProbeDraft,
): HostileProbe {
  return {
    family,
    asksForOwn: asksForOwn ?? draft.scopeAnswer === "own",
    ...draft,
    args(mine, theirs) {
      return aim({
        me: mine.organizationId,
        them: theirs.organizationId,
        myRow: rowOf(mine, model),
        theirRow: rowOf(theirs, model),
        theirs,
        key: (organizationId, id) =>
          isOrganization ? { id } : { organizationId_id: { organizationId, id } },
      });
    },
  };
}

/** The row that an organization has of a model. */
export function rowOf({ rows }: FullOrganization, model: TenantModel): Row {
  const row = rows.get(model);
  if (!row) throw new Error(`There is no row of ${model}.`);
  return row;
}
