import type { Prisma } from "@/lib/db/generated/client";
import type { Row } from "../company/one-of-everything";
import type { ProbedModel } from "./probe";

/** Every operation that Prisma offers on a model. One that a release adds has to be named here to compile. */
type Operation = keyof Prisma.TypeMap["model"]["Customer"]["operations"];

export interface OwnOperation {
  /** Arguments that ask for a row of one's own. */
  args(probed: ProbedModel, row: Row): object;
  /** What has to come back, at least in part. */
  expected(row: Row): unknown;
}

const key = ({ isOrganization }: ProbedModel, { id, organizationId }: Row) =>
  isOrganization ? { id } : { organizationId_id: { organizationId, id } };
const byKey = (probed: ProbedModel, row: Row) => ({ where: key(probed, row) });
const byId = (_probed: ProbedModel, { id }: Row) => ({ where: { id } });
const theRow = (row: Row) => row;
const idOf = ({ id }: Row) => ({ id });
const one = () => ({ count: 1 });

/** How each operation reaches an existing row of one's own, except those that make or remove rows. */
export const ownOperations = {
  findUnique: { args: byKey, expected: theRow },
  findUniqueOrThrow: { args: byKey, expected: theRow },
  findFirst: { args: byId, expected: theRow },
  findFirstOrThrow: { args: byId, expected: theRow },
  findMany: { args: byId, expected: (row) => [row] },
  count: { args: byId, expected: () => 1 },
  aggregate: {
    args: (probed, row) => ({ ...byId(probed, row), _count: true }),
    expected: () => ({ _count: 1 }),
  },
  groupBy: {
    args: (probed, row) => ({ ...byId(probed, row), by: ["id"] }),
    expected: (row) => [idOf(row)],
  },
  update: {
    args: (probed, row) => ({ ...byKey(probed, row), data: probed.change }),
    expected: idOf,
  },
  updateMany: {
    args: (probed, row) => ({ ...byId(probed, row), data: probed.change }),
    expected: one,
  },
  updateManyAndReturn: {
    args: (probed, row) => ({ ...byId(probed, row), data: probed.change }),
    expected: (row) => [idOf(row)],
  },
  upsert: {
    args: (probed, row) => ({ ...byKey(probed, row), create: row, update: probed.change }),
    expected: idOf,
  },
} as const satisfies Partial<Record<Operation, OwnOperation>>;

/** How each operation makes a row, and how it removes one. */
export const makingOperations = {
  create: { args: (_probed, row) => ({ data: row }), expected: idOf },
  createMany: { args: (_probed, row) => ({ data: [row] }), expected: one },
  createManyAndReturn: {
    args: (_probed, row) => ({ data: [row] }),
    expected: (row) => [idOf(row)],
  },
  upsert: {
    args: (probed, row) => ({ ...byKey(probed, row), create: row, update: {} }),
    expected: idOf,
  },
} as const satisfies Partial<Record<Operation, OwnOperation>>;

export const removingOperations = {
  delete: { args: byKey, expected: idOf },
  deleteMany: { args: byId, expected: one },
} as const satisfies Partial<Record<Operation, OwnOperation>>;

type Tried =
  | keyof typeof ownOperations
  | keyof typeof makingOperations
  | keyof typeof removingOperations;

type Nothing<None extends never> = None;

/** Does not compile if Prisma has an operation that no table names. */
export type UntriedOperation = Nothing<Exclude<Operation, Tried>>;
