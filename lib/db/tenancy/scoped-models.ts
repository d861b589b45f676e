import "server-only";
import { connections } from "../connections/connections";
import type { PrismaClient } from "../generated/client";
import { tenantModels } from "../models";
import type { OrganizationId } from "../organization-id";
import { fieldsByModel, type ModelFields } from "../schema-metadata";
import type { TenantTx } from "../tenant-handle";
import { scopeArguments } from "./scope";
import { ScopedOperation } from "./scoped-operation";

let schema: ReadonlyMap<string, ModelFields> | undefined;

/** The tenant models, by their names on a client. */
const modelOf: ReadonlyMap<string, string> = new Map(
  tenantModels.map((model) => [model.charAt(0).toLowerCase() + model.slice(1), model]),
);

/** A client, or what Prisma hands to an interactive transaction. */
type Client = Pick<PrismaClient, Uncapitalize<keyof PrismaClient & string> & keyof TenantTx>;

/**
 * The tenant models of a client and nothing else of it, each operation confined to one organization. A query extension of
 * Prisma's could do the same, but walks every row of every answer as well.
 */
export function scopedModels(
  client: Client,
  organizationId: OrganizationId,
  { isInTransaction }: { readonly isInTransaction: boolean },
): TenantTx {
  schema ??= fieldsByModel(connections().tenantClient);
  const models = schema;
  return new Proxy(Object.create(null), {
    get(_, key) {
      const model = typeof key === "string" ? modelOf.get(key) : undefined;
      if (!model) return undefined;
      const delegate: object = Reflect.get(client, key);
      return new Proxy(Object.create(null), {
        get: (_, operation) => {
          if (typeof operation !== "string") return undefined;
          return (args: Record<string, unknown> = {}) =>
            new ScopedOperation(organizationId, { isInTransaction }, () => {
              const scoped = scopeArguments(models, model, operation, args, organizationId);
              return isInTransaction
                ? call(delegate, operation, scoped)
                : callAlone(delegate, operation, scoped);
            });
        },
      });
    },
  });
}

/**
 * Outside of a transaction Prisma merges the findUnique calls of one tick into one statement, whoever makes them: two
 * organizations would share the first one's tenant. It never merges findFirst.
 */
function callAlone(delegate: object, operation: string, args: Record<string, unknown>): unknown {
  if (!operation.startsWith("findUnique")) return call(delegate, operation, args);
  const found = operation.replace("findUnique", "findFirst");
  return call(delegate, found, { ...args, where: flatten(args.where) });
}

function call(delegate: object, operation: string, args: Record<string, unknown>): unknown {
  const method: CallableFunction = Reflect.get(delegate, operation);
  return Reflect.apply(method, delegate, [args]);
}

// findFirst takes the fields of a compound key one by one.
function flatten(where: unknown): object {
  const parts = Object.entries(where ?? {}).map(([name, value]: [string, unknown]) =>
    name.startsWith("organizationId_") && typeof value === "object"
      ? { ...value }
      : { [name]: value },
  );
  return Object.assign({}, ...parts);
}
