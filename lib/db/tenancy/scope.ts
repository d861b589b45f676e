import "server-only";
import type { OrganizationId } from "../organization-id";
import type { ModelFields } from "../schema-metadata";

/** A query that a tenant's handle refuses: another organization's id, or anything the scope does not know. */
export class CrossTenantError extends Error {
  constructor(reason: string) {
    super(`Refused by the tenant scope: ${reason}.`);
  }
}

type Arguments = Record<string, unknown>;
type Schema = ReadonlyMap<string, ModelFields>;

const reads = [
  "where",
  "select",
  "include",
  "omit",
  "orderBy",
  "cursor",
  "take",
  "skip",
  "distinct",
];
const aggregates = [
  "where",
  "orderBy",
  "cursor",
  "take",
  "skip",
  "_count",
  "_avg",
  "_sum",
  "_min",
  "_max",
];

/** The arguments each operation may have. An operation or argument that is not named here is refused. */
const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  findUnique: ["where", "select", "include", "omit"],
  findUniqueOrThrow: ["where", "select", "include", "omit"],
  findFirst: reads,
  findFirstOrThrow: reads,
  findMany: reads,
  count: ["where", "orderBy", "cursor", "take", "skip", "select"],
  aggregate: aggregates,
  groupBy: [...aggregates, "by", "having"],
  create: ["data", "select", "include", "omit"],
  createMany: ["data", "skipDuplicates"],
  createManyAndReturn: ["data", "skipDuplicates", "select", "include", "omit"],
  update: ["where", "data", "select", "include", "omit"],
  updateMany: ["where", "data", "limit"],
  updateManyAndReturn: ["where", "data", "limit", "select", "include", "omit"],
  upsert: ["where", "create", "update", "select", "include", "omit"],
  delete: ["where", "select", "include", "omit"],
  deleteMany: ["where", "limit"],
};

// connect, connectOrCreate, set and disconnect are left out: through a composite key they move rows between organizations.
const nestedWrites = [
  "create",
  "createMany",
  "update",
  "updateMany",
  "upsert",
  "delete",
  "deleteMany",
];
const relationFilters = ["some", "every", "none", "is", "isNot"];

/**
 * Wall 1: confines the arguments of a model's operation to one organization. Every filter, selector and row gets the
 * organization's id. Another's id, a relation write across, and an unknown operation, argument or field throw {@link
 * CrossTenantError}.
 */
export function scopeArguments(
  schema: Schema,
  model: string,
  operation: string,
  args: Arguments,
  organizationId: OrganizationId,
): Arguments {
  const allowed = argumentsOf[operation];
  if (!allowed) throw new CrossTenantError(`operation ${model}.${operation}`);
  for (const name of Object.keys(args))
    if (!allowed.includes(name))
      throw new CrossTenantError(`argument ${name} of ${model}.${operation}`);
  return new Scope(schema, organizationId).operation(model, operation, args);
}

class Scope {
  constructor(
    readonly schema: Schema,
    readonly organizationId: OrganizationId,
  ) {}

  operation(model: string, operation: string, args: Arguments): Arguments {
    const scoped = this.query(model, args);
    const key = model === "Organization" ? "id" : "organizationId";
    const own = { [key]: this.organizationId };
    if (operation.startsWith("create"))
      return { ...scoped, data: this.rows(model, args.data, own) };
    if ("data" in args) scoped.data = this.data(model, args.data);
    if ("create" in args) scoped.create = this.rows(model, args.create, own);
    if ("update" in args) scoped.update = this.data(model, args.update);
    const where = isArguments(scoped.where) ? scoped.where : {};
    return { ...scoped, where: { ...where, ...own } };
  }

  /** where, cursor, select, include and _count, at any depth. */
  private query(model: string, args: Arguments): Arguments {
    const scoped = { ...args };
    if ("where" in args) scoped.where = this.filter(model, args.where);
    if ("cursor" in args) scoped.cursor = this.filter(model, args.cursor);
    if ("having" in args) scoped.having = this.filter(model, args.having);
    if ("select" in args) scoped.select = this.selection(model, args.select);
    if ("include" in args) scoped.include = this.selection(model, args.include);
    return scoped;
  }

  private filter(model: string, where: unknown): unknown {
    if (Array.isArray(where)) return where.map((part) => this.filter(model, part));
    if (!isArguments(where)) return where;
    return mapValues(where, (name, value) => {
      if (name === "AND" || name === "OR" || name === "NOT") return this.filter(model, value);
      if (this.isSelector(model, name)) return this.selector(value);
      const field = this.field(model, name);
      if (field.kind === "relation") return this.relationFilter(field.model, value);
      return this.isTenantKey(model, name) ? this.ownId(`${model}.${name}`, value) : value;
    });
  }

  private relationFilter(model: string, value: unknown): unknown {
    if (!isArguments(value)) return value;
    const isWrapped = Object.keys(value).some((name) => relationFilters.includes(name));
    if (!isWrapped) return this.filter(model, value);
    return mapValues(value, (name, part) => {
      if (!relationFilters.includes(name)) throw new CrossTenantError(`relation filter ${name}`);
      return this.filter(model, part);
    });
  }

  private selection(model: string, selection: unknown): unknown {
    if (!isArguments(selection)) return selection;
    return mapValues(selection, (name, value) => {
      if (!isArguments(value)) return value;
      if (name === "_count") return this.query(model, value);
      const field = this.field(model, name);
      return field.kind === "relation" ? this.query(field.model, value) : value;
    });
  }

  private rows(model: string, data: unknown, own: Arguments): unknown {
    if (Array.isArray(data)) return data.map((row) => this.rows(model, row, own));
    const row = this.data(model, data);
    if (!isArguments(row)) throw new CrossTenantError(`data of ${model}`);
    return { ...row, ...own };
  }

  // The id itself is left out: rows() puts it back, nested rows inherit it, and no UPDATE may set it (Citus refuses that).
  private data(model: string, data: unknown): unknown {
    if (!isArguments(data)) throw new CrossTenantError(`data of ${model}`);
    const { organizationId, ...values } = data;
    if (organizationId !== undefined) this.ownId(`the data of ${model}`, organizationId);
    return mapValues(values, (name, value) => {
      const field = this.field(model, name);
      if (field.kind === "relation") return this.nested(field.model, value);
      return this.isTenantKey(model, name) ? this.ownId(`the data of ${model}`, value) : value;
    });
  }

  private nested(model: string, writes: unknown): unknown {
    if (!isArguments(writes)) throw new CrossTenantError(`nested write on ${model}`);
    return mapValues(writes, (name, value) => {
      if (!nestedWrites.includes(name)) throw new CrossTenantError(`nested ${name} on ${model}`);
      return Array.isArray(value)
        ? value.map((part) => this.write(model, name, part))
        : this.write(model, name, value);
    });
  }

  private write(model: string, name: string, value: unknown): unknown {
    if (name === "create") return this.data(model, value);
    if (name === "delete" || name === "deleteMany") return this.filter(model, value);
    if (!isArguments(value)) throw new CrossTenantError(`nested ${name} on ${model}`);
    if (name === "createMany")
      return { ...value, data: [value.data].flat().map((row) => this.data(model, row)) };
    const isBareUpdate = name === "update" && !("data" in value);
    if (isBareUpdate) return this.data(model, value);
    const scoped: Arguments = { ...value };
    if ("where" in value) scoped.where = this.filter(model, value.where);
    for (const part of ["data", "create", "update"])
      if (part in value) scoped[part] = this.data(model, value[part]);
    return scoped;
  }

  /** The fields of a compound key: Prisma names the selector after them, organizationId first. */
  private selector(value: unknown): unknown {
    if (!isArguments(value)) throw new CrossTenantError("compound key");
    if ("organizationId" in value) this.ownId("compound key", value.organizationId);
    return { ...value, organizationId: this.organizationId };
  }

  private isSelector(model: string, name: string): boolean {
    return name.startsWith("organizationId_") && !this.schema.get(model)?.has(name);
  }

  private isTenantKey(model: string, name: string): boolean {
    return name === "organizationId" || (model === "Organization" && name === "id");
  }

  private ownId(place: string, value: unknown): unknown {
    if (value !== this.organizationId)
      throw new CrossTenantError(`another organization's id at ${place}`);
    return value;
  }

  private field(model: string, name: string) {
    const field = this.schema.get(model)?.get(name);
    if (!field) throw new CrossTenantError(`unknown field ${model}.${name}`);
    return field;
  }
}

function isArguments(value: unknown): value is Arguments {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function mapValues(values: Arguments, map: (name: string, value: unknown) => unknown): Arguments {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, map(name, value)]),
  );
}
