import { v7 as uuidv7 } from "uuid";
import type { Row } from "../company/one-of-everything";
import { type ProbeDraft, type ProbedModel, rowOf, type Target } from "./probe";

/** Rows that claim to be the other organization's, moves between the two, and rows that would belong to the other's. */
export function rowProbes(probed: ProbedModel): ProbeDraft[] {
  return [...planted(probed), ...moved(probed), ...attached(probed)];
}

function planted(probed: ProbedModel): ProbeDraft[] {
  const { isOrganization, tenantKey, change } = probed;
  const refused = (attempt: string, operation: string, aim: ProbeDraft["aim"]): ProbeDraft => ({
    attempt,
    operation,
    scopeAnswer: "refused",
    aim,
  });
  const theirs = ({ theirRow }: Target) => fresh(theirRow, probed);
  const asTheirs = ({ myRow, them }: Target) => ({ ...fresh(myRow, probed), [tenantKey]: them });
  return [theirs, asTheirs].flatMap((row, index) => {
    const what = index === 0 ? "a copy of the other's row" : "a row of mine as the other's";
    return [
      refused(what, "create", (target) => ({ data: row(target) })),
      refused(what, "createMany", (target) => ({ data: [row(target)] })),
      refused(`${what}, beside mine`, "createMany", (target) => ({
        data: [target.myRow, row(target)],
        skipDuplicates: true,
      })),
      refused(what, "createManyAndReturn", (target) => ({ data: [row(target)] })),
      refused(what, "upsert", (target) => ({
        where: target.key(target.me, isOrganization ? target.them : uuidv7()),
        create: row(target),
        update: change,
      })),
    ];
  });
}

/** A row that no unique key stops: with another id, and other values in the keys unless they are ids of other rows. */
function fresh(row: Row, { isOrganization, uniqueKeys }: ProbedModel): Row {
  if (isOrganization) return row;
  const inKeys = uniqueKeys.flat().filter((field) => !/^organizationId$|^id$|Id$/.test(field));
  const changed = Object.entries(row)
    .filter(([field]) => inKeys.includes(field))
    .map(([field, value]) => [field, another(value)]);
  return { ...row, ...Object.fromEntries(changed), id: uuidv7() };
}

function another(value: unknown): unknown {
  if (typeof value === "string") return `${value} 2`;
  if (typeof value === "bigint") return value + 1000n;
  return typeof value === "number" ? value + 1000 : value;
}

function moved({ tenantKey, change }: ProbedModel): ProbeDraft[] {
  const move = (attempt: string, operation: string, aim: ProbeDraft["aim"]): ProbeDraft => ({
    attempt,
    operation,
    scopeAnswer: "refused",
    aim,
  });
  const mine = ({ me, myRow, key }: Target) => ({ where: key(me, myRow.id) });
  const there = ({ them }: Target) => ({ data: { ...change, [tenantKey]: them } });
  return [
    move("moving mine there", "update", (target) => ({ ...mine(target), ...there(target) })),
    move("moving mine there", "upsert", (target) => ({
      ...mine(target),
      create: target.myRow,
      update: there(target).data,
    })),
    move("moving mine there", "updateMany", there),
    move("moving mine there", "updateManyAndReturn", there),
    move("moving mine there by an operator", "update", (target) => ({
      ...mine(target),
      data: { [tenantKey]: { set: target.them } },
    })),
    move("moving mine there by an operator", "updateMany", ({ them }) => ({
      data: { [tenantKey]: { set: them } },
    })),
  ];
}

/** The keys refuse a row that refers to another organization's, whoever writes it. */
function attached(probed: ProbedModel): ProbeDraft[] {
  return probed.relations
    .filter(({ isList }) => !isList)
    .flatMap(({ name, model }) => {
      const parent = ({ theirs }: Target) => ({ [`${name}Id`]: rowOf(theirs, model).id });
      const attempt = `hanging mine on the other's ${name}`;
      return [
        {
          attempt,
          operation: "update",
          scopeAnswer: "failed",
          aim: (target: Target) => ({
            where: target.key(target.me, target.myRow.id),
            data: parent(target),
          }),
        },
        {
          attempt,
          operation: "create",
          scopeAnswer: "failed",
          aim: (target: Target) => ({
            data: { ...fresh(target.myRow, probed), ...parent(target) },
          }),
        },
        {
          attempt,
          operation: "updateMany",
          scopeAnswer: "failed",
          aim: (target: Target) => ({ data: parent(target) }),
        },
      ] as const;
    });
}
