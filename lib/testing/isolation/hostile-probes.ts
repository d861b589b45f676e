import { filterProbes } from "./filter-probes";
import { keyProbes } from "./key-probes";
import { type HostileProbe, type ProbeDraft, type ProbedModel, toProbe } from "./probe";
import { relationReadProbes, relationWriteProbes } from "./relation-probes";
import { rowProbes } from "./row-probes";

/** Every operation of a model against another organization's row, in each way that its arguments offer. */
export function hostileProbes(probed: ProbedModel): readonly HostileProbe[] {
  const drafts = {
    keys: keyProbes(probed),
    filters: filterProbes(probed),
    rows: rowProbes(probed),
    "relation reads": relationReadProbes(probed),
    "relation writes": relationWriteProbes(probed),
  } as const;
  return [
    ...drafts.keys.map((draft) => toProbe(probed, "keys", draft)),
    ...drafts.filters.map((draft) => toProbe(probed, "filters", draft)),
    ...drafts.rows.map((draft) => toProbe(probed, "rows", draft)),
    ...drafts["relation reads"].map((draft) => toProbe(probed, "relation reads", draft)),
    ...drafts["relation writes"].map((draft) => toProbe(probed, "relation writes", draft)),
    ...unknown.map((draft) => toProbe(probed, "unknown", draft)),
  ];
}

/** What the scope does not know. */
const unknown: readonly ProbeDraft[] = [
  refused("by a field that is none", "findMany", { where: { notAField: 1 } }),
  refused("by a relation to the organization", "findMany", { where: { organization: { is: {} } } }),
  refused("selecting a field that is none", "findMany", {
    select: { notAField: { select: {} } },
  }),
  refused("including a relation that is none", "findMany", {
    include: { notAField: { where: {} } },
  }),
  refused("with an argument that is none", "findMany", { relationLoadStrategy: "join" }),
  refused("writing a field that is none", "updateMany", { data: { notAField: 1 } }),
  refused("connecting the organization", "updateMany", {
    data: { organization: { connect: {} } },
  }),
  refused("including the organization", "findMany", { include: { organization: { where: {} } } }),
  refused("including the directory", "findMany", { include: { user: { include: {} } } }),
];

function refused(attempt: string, operation: string, args: object): ProbeDraft {
  return { attempt, operation, scopeAnswer: "refused", aim: () => args };
}
