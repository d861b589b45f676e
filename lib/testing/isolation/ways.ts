import type { TenantModel } from "@/lib/db/models";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { prepareOperation, runOperation } from "../database/run-operation";

type Run = (db: TenantDb, model: TenantModel, operation: string, args: object) => Promise<unknown>;

/** The ways in which an operation reaches the database. */
export const ways = {
  alone: runOperation,
  "in a transaction": (db, ...operation) => db.$transaction((tx) => runOperation(tx, ...operation)),
  "in a list of statements": async (db, ...operation) => {
    const [answer] = await db.$transaction([
      prepareOperation(db, ...operation),
      prepareOperation(db, "Counter", "count", {}),
    ]);
    return answer;
  },
} as const satisfies Record<string, Run>;

export type Way = keyof typeof ways;
export const wayNames = Object.keys(ways).filter((way): way is Way => way in ways);
