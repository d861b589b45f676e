import type { ProbeDraft, ProbedModel, Target } from "./probe";

/** The operations that name one row. */
export function keyProbes(probed: ProbedModel): ProbeDraft[] {
  const { change, isOrganization } = probed;
  const rest = (operation: string, { theirRow }: Target) => {
    if (operation === "update") return { data: change };
    return operation === "upsert" ? { create: theirRow, update: change } : {};
  };
  const operations = ["findUnique", "findUniqueOrThrow", "update", "delete", "upsert"];
  const wheres = isOrganization ? ofOrganization : ofRecord(probed);
  return operations.flatMap((operation) =>
    wheres
      // On a create it would be a row of one's own; with the other's organization it is refused all the same.
      .filter(({ scopeAnswer }) => operation !== "upsert" || scopeAnswer === "refused")
      .map(({ where, ...draft }) => ({
        ...draft,
        operation,
        aim: (target: Target) => ({ where: where(target), ...rest(operation, target) }),
      })),
  );
}

interface Where extends Omit<ProbeDraft, "operation" | "aim"> {
  where(target: Target): object;
}

const ofOrganization: readonly Where[] = [
  { attempt: "by the other's id", scopeAnswer: "refused", where: ({ them }) => ({ id: them }) },
  {
    attempt: "by my id or the other's",
    scopeAnswer: "refused",
    where: ({ me, them }) => ({ id: me, OR: [{ id: them }] }),
  },
];

function ofRecord({ uniqueKeys }: ProbedModel): readonly Where[] {
  return [
    ...uniqueKeys.map(
      (fields): Where => ({
        attempt: `by the other's ${fields.slice(1).join(" and ")}`,
        scopeAnswer: "refused",
        where: ({ theirRow }) => ({
          [fields.join("_")]: Object.fromEntries(fields.map((field) => [field, theirRow[field]])),
        }),
      }),
    ),
    {
      attempt: "by the other's id in my organization",
      scopeAnswer: "nothing",
      where: ({ me, theirRow, key }) => key(me, theirRow.id),
    },
    {
      attempt: "by the other's id in no organization",
      scopeAnswer: "nothing",
      where: ({ theirRow }) => ({ organizationId_id: { id: theirRow.id } }),
    },
    {
      attempt: "by my id in the other's organization",
      scopeAnswer: "refused",
      where: ({ them, myRow, key }) => key(them, myRow.id),
    },
    {
      attempt: "by my key and the other's organization",
      scopeAnswer: "refused",
      where: ({ me, them, myRow, key }) => ({ ...key(me, myRow.id), organizationId: them }),
    },
    {
      attempt: "by my key with the other's id as an alternative",
      scopeAnswer: "nothing",
      where: ({ me, myRow, theirRow, key }) => ({
        ...key(me, myRow.id),
        OR: [{ id: theirRow.id }],
      }),
    },
    {
      attempt: "by a key whose id is undefined",
      scopeAnswer: "failed",
      where: ({ me, key }) => key(me, undefined),
    },
    {
      attempt: "by a key whose organization is an operator",
      scopeAnswer: "refused",
      where: ({ them, theirRow }) => ({
        organizationId_id: { organizationId: { equals: them }, id: theirRow.id },
      }),
    },
  ];
}
