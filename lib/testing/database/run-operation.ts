import type { Prisma } from "@/lib/db/generated/client";
import type { TenantModel } from "@/lib/db/models";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** Runs a model's operation by name, with arguments that the types would refuse: what an attacker or a bug would send. */
export async function runOperation<Answer = unknown>(
  db: TenantTx,
  model: TenantModel,
  operation: string,
  args: object,
): Promise<Answer> {
  return await prepareOperation(db, model, operation, args);
}

/** The same, not sent yet: for the list that $transaction takes. */
export function prepareOperation(
  db: TenantTx,
  model: TenantModel,
  operation: string,
  args: object,
): Prisma.PrismaPromise<never> {
  const delegate: object = Reflect.get(db, model.charAt(0).toLowerCase() + model.slice(1));
  const method: CallableFunction = Reflect.get(delegate, operation);
  return Reflect.apply(method, delegate, [args]);
}
