import { NIL, v7 as uuidv7 } from "uuid";
import type { ProbeDraft, ProbedModel, ScopeAnswer, Target } from "./probe";

/** The operations that filter. */
export function filterProbes(probed: ProbedModel): ProbeDraft[] {
  const { change } = probed;
  const operations = {
    findFirst: {},
    findFirstOrThrow: {},
    findMany: {},
    count: {},
    aggregate: { _count: true },
    groupBy: { by: [probed.tenantKey], _count: true },
    updateMany: { data: change },
    updateManyAndReturn: { data: change },
    deleteMany: {},
  };
  const found = probed.isOrganization
    ? byOrganization("id")
    : [...byId, ...byOrganization("organizationId")];
  return Object.entries(operations).flatMap(([operation, rest]) => [
    ...found.map(({ where, ...draft }) => ({
      ...draft,
      operation,
      aim: (target: Target) => ({ where: where(target), ...rest }),
    })),
    ...withoutWhere(operation, rest, probed),
  ]);
}

interface Condition {
  readonly attempt: string;
  readonly scopeAnswer: ScopeAnswer;
  readonly asksForOwn?: boolean;
  where(target: Target): object | undefined;
}

function byOrganization(key: "id" | "organizationId"): readonly Condition[] {
  const refused = (attempt: string, where: Condition["where"], asksForOwn = false): Condition => ({
    attempt,
    scopeAnswer: "refused",
    asksForOwn,
    where,
  });
  return [
    refused("by organization", ({ them }) => ({ [key]: them })),
    refused("by organization, as an operator", ({ them }) => ({ [key]: { equals: them } })),
    refused("by any organization", () => ({ [key]: { gte: NIL } }), true),
    refused("by a list of organizations", ({ me, them }) => ({ [key]: { in: [me, them] } }), true),
    refused("by not being mine", ({ me }) => ({ [key]: { not: me } })),
    refused("by not being in a list", ({ me }) => ({ [key]: { notIn: [me] } })),
    refused("by NOT being mine", ({ me, them }) => ({
      NOT: { [key]: { in: [me] } },
      OR: [{ [key]: them }],
    })),
    refused(
      "by either organization",
      ({ me, them }) => ({ OR: [{ [key]: me }, { [key]: them }] }),
      true,
    ),
    refused("by AND, OR and NOT", ({ them }) => ({
      AND: [{ OR: [{ NOT: [{ [key]: { not: them } }] }] }],
    })),
    refused("by an organization that is undefined", () => ({ [key]: undefined }), true),
  ];
}

const byId: readonly Condition[] = [
  { attempt: "by id", scopeAnswer: "nothing", where: ({ theirRow }) => ({ id: theirRow.id }) },
  {
    attempt: "by all or its id",
    scopeAnswer: "nothing",
    where: ({ theirRow: { id } }) => ({ AND: [{ OR: [{ id }, { id: { in: [id] } }] }] }),
  },
  {
    attempt: "by its id and one that does not exist",
    scopeAnswer: "nothing",
    where: ({ theirRow: { id } }) => ({ id: { in: [id, uuidv7()] } }),
  },
  {
    attempt: "by my id or its id",
    scopeAnswer: "own",
    where: ({ myRow, theirRow }) => ({ OR: [{ id: myRow.id }, { id: theirRow.id }] }),
  },
  {
    attempt: "by a list of my id and its id",
    scopeAnswer: "own",
    where: ({ myRow, theirRow }) => ({ id: { in: [myRow.id, theirRow.id] } }),
  },
  {
    attempt: "by not having an id that does not exist",
    scopeAnswer: "own",
    where: () => ({ NOT: { id: uuidv7() } }),
  },
  {
    attempt: "by an id that is undefined",
    scopeAnswer: "failed",
    where: () => ({ id: undefined }),
  },
];

/** No condition at all, and the other's row as the cursor. */
function withoutWhere(
  operation: string,
  rest: object,
  { isOrganization, uniqueKeys }: ProbedModel,
): ProbeDraft[] {
  const hasSimpleKey = uniqueKeys.some((fields) => fields.length === 1);
  const unfiltered: ProbeDraft[] = [
    { attempt: "without a condition", operation, scopeAnswer: "own", aim: () => rest },
    {
      attempt: "by an empty condition",
      operation,
      scopeAnswer: "own",
      aim: () => ({ where: {}, ...rest }),
    },
    {
      attempt: "by a condition that is undefined",
      operation,
      scopeAnswer: "own",
      aim: () => ({ where: undefined, ...rest }),
    },
  ];
  const grouped: ProbeDraft[] =
    operation === "groupBy" && !isOrganization
      ? [
          {
            attempt: "having another organization",
            operation,
            scopeAnswer: "refused",
            aim: ({ me }) => ({ ...rest, having: { organizationId: { not: me } } }),
          },
        ]
      : [];
  if (!/^(find|count|aggregate)/.test(operation)) return [...unfiltered, ...grouped];
  return [
    ...unfiltered,
    {
      attempt: "from the other's cursor",
      operation,
      scopeAnswer: "refused",
      aim: ({ them, theirRow, key }) => ({ ...rest, cursor: key(them, theirRow.id) }),
    },
    ...(isOrganization
      ? []
      : [
          {
            attempt: "from a cursor with the other's id",
            operation,
            // Prisma itself refuses a cursor for a count without a stable order, which a key of one field gives.
            scopeAnswer: operation.startsWith("find") || hasSimpleKey ? "nothing" : "failed",
            aim: ({ me, theirRow, key }: Target) => ({ ...rest, cursor: key(me, theirRow.id) }),
          } as const,
        ]),
  ];
}
