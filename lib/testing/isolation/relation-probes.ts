import { type ProbeDraft, type ProbedModel, type Relation, rowOf, type Target } from "./probe";

/** Attempts to read across through a relation. */
export function relationReadProbes({ relations }: ProbedModel): ProbeDraft[] {
  return relations.flatMap((relation) => {
    const { name, isList } = relation;
    const theirs = ({ them }: Target) => ({ organizationId: them });
    const theirId = (target: Target) => ({ id: relatedId(target, relation) });
    const read = (
      attempt: string,
      scopeAnswer: ProbeDraft["scopeAnswer"],
      aim: ProbeDraft["aim"],
    ): ProbeDraft[] =>
      ["findMany", "findFirst"].map((operation) => ({
        attempt: `${attempt} through ${name}`,
        operation,
        scopeAnswer,
        asksForOwn: true,
        aim,
      }));
    const filters = isList ? ["some", "every", "none"] : ["is", "isNot"];
    const listOnly = isList
      ? [
          ...read("including the other's", "refused", (target) => ({
            include: { [name]: { where: theirs(target) } },
          })),
          ...read("including the other's id", "own", (target) => ({
            include: { [name]: { where: { id: relatedId(target, relation) } } },
          })),
          ...read("including from the other's cursor", "refused", (target) => ({
            include: { [name]: { cursor: selector(target, relation) } },
          })),
          ...read("counting", "own", () => ({ select: { _count: { select: { [name]: true } } } })),
          ...read("counting the other's", "refused", (target) => ({
            select: { _count: { select: { [name]: { where: theirs(target) } } } },
          })),
          ...read("ordering by number", "own", () => ({ orderBy: { [name]: { _count: "asc" } } })),
        ]
      : [
          ...read("filtering directly", "refused", (target) => ({
            where: { [name]: theirs(target) },
          })),
          ...read("filtering by id directly", "nothing", (target) => ({
            where: { [name]: theirId(target) },
          })),
          ...read("ordering", "own", () => ({ orderBy: { [name]: { id: "asc" } } })),
        ];
    return [
      ...filters.flatMap((filter) => [
        ...read(`filtering by ${filter}`, "refused", (target) => ({
          where: { [name]: { [filter]: theirs(target) } },
        })),
        ...read(
          `filtering by id and ${filter}`,
          /some|every|^is$/.test(filter) ? "nothing" : "own",
          (target) => ({
            where: { [name]: { [filter]: theirId(target) } },
          }),
        ),
      ]),
      ...read("including", "own", () => ({ include: { [name]: true } })),
      ...read("selecting", "own", () => ({ select: { [name]: true } })),
      ...read("selecting the other's", "refused", (target) => ({
        select: { [name]: { where: theirs(target) } },
      })),
      ...listOnly,
    ];
  });
}

/** Attempts to write across through a relation. */
export function relationWriteProbes({ relations, change }: ProbedModel): ProbeDraft[] {
  return relations.flatMap((relation) => {
    const { name, isList } = relation;
    const write = (
      attempt: string,
      scopeAnswer: ProbeDraft["scopeAnswer"],
      nested: ProbeDraft["aim"],
    ) =>
      ["update", "upsert"].map((operation) => ({
        attempt: `${attempt} through ${name}`,
        operation,
        scopeAnswer,
        asksForOwn: true,
        aim: (target: Target) => {
          const data = { [name]: nested(target) };
          const where = target.key(target.me, target.myRow.id);
          return operation === "update"
            ? { where, data }
            : { where, create: target.myRow, update: data };
        },
      }));
    const refused = (attempt: string, nested: ProbeDraft["aim"]) =>
      write(attempt, "refused", nested);
    const there = (target: Target) => selector(target, relation);
    const theirRow = ({ theirs }: Target) => rowOf(theirs, relation.model);
    const theirs = ({ them }: Target) => ({ organizationId: them });
    return [
      ...refused("connecting", (target) => ({ connect: there(target) })),
      ...refused("connecting or creating", (target) => ({
        connectOrCreate: { where: there(target), create: theirRow(target) },
      })),
      ...refused("setting", (target) => ({ set: [there(target)] })),
      ...refused("setting to none", () => ({ set: [] })),
      ...refused("disconnecting", (target) => ({ disconnect: isList ? there(target) : true })),
      ...refused("creating", (target) => ({ create: theirRow(target) })),
      ...refused("creating many", (target) => ({ createMany: { data: [theirRow(target)] } })),
      ...refused("updating", (target) => ({
        update: { where: isList ? there(target) : theirs(target), data: relatedChange },
      })),
      ...refused("moving", (target) => ({ update: { where: {}, data: theirs(target) } })),
      ...refused("updating many", (target) => ({
        updateMany: { where: theirs(target), data: relatedChange },
      })),
      ...refused("upserting", (target) => ({
        upsert: { where: there(target), create: theirRow(target), update: relatedChange },
      })),
      ...refused("deleting", (target) => ({ delete: there(target) })),
      ...refused("deleting many", (target) => ({ deleteMany: theirs(target) })),
      ...(isList
        ? [
            ...write("updating by the other's id", "nothing", (target) => ({
              update: { where: ownSelector(target, relation), data: relatedChange },
            })),
            ...write("deleting by the other's id", "nothing", (target) => ({
              delete: ownSelector(target, relation),
            })),
            ...write("deleting many by the other's id", "own", (target) => ({
              deleteMany: { id: relatedId(target, relation) },
            })),
          ]
        : []),
      {
        attempt: `connecting through ${name}`,
        operation: "create",
        scopeAnswer: "refused",
        aim: (target: Target) => ({ data: { ...change, [name]: { connect: there(target) } } }),
      } as const,
    ];
  });
}

const relatedChange = { userId: null };

function relatedId({ theirs }: Target, { model }: Relation): unknown {
  return rowOf(theirs, model).id;
}

function selector(target: Target, relation: Relation): object {
  return target.key(target.them, relatedId(target, relation));
}

function ownSelector(target: Target, relation: Relation): object {
  return target.key(target.me, relatedId(target, relation));
}
