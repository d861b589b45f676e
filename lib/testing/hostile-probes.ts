import type { TenantModel } from "@/lib/db/models";
import type { ModelFields } from "@/lib/db/schema-metadata";
import type { FullOrganization, Row } from "./one-of-everything";

/** One attempt at another organization's rows, or at the walls themselves. */
export interface HostileProbe {
  readonly attempt: string;
  readonly operation: string;
  /** Refused before any statement is sent; else it is let through and finds nothing. */
  readonly isRefused: boolean;
  args(mine: FullOrganization, theirs: FullOrganization): object;
}

type Aim = (target: Target) => object;

interface Target {
  readonly me: string;
  readonly them: string;
  readonly myRow: Row;
  readonly theirRow: Row;
  /** The unique selector of a row in an organization. */
  key(organizationId: string, id: unknown): object;
}

/** Every operation of a model against another organization's row, in each way that its arguments offer. */
export function hostileProbes(model: TenantModel, fields: ModelFields): readonly HostileProbe[] {
  const targetOf = (mine: FullOrganization, theirs: FullOrganization) =>
    target(model, mine, theirs);
  const probe =
    (isRefused: boolean) =>
    (attempt: string, operation: string, aim: Aim): HostileProbe => ({
      attempt,
      operation,
      isRefused,
      args: (mine, theirs) => aim(targetOf(mine, theirs)),
    });
  return [
    ...keyed(probe, model),
    ...filtered(probe, model),
    ...written(probe, model),
    ...unknown(probe(true)),
    ...[...fields].flatMap(([name, field]) =>
      field.kind === "relation" ? related(probe(true), name) : [],
    ),
  ];
}

type MakeProbe = (attempt: string, operation: string, aim: Aim) => HostileProbe;
type Probe = (isRefused: boolean) => MakeProbe;

function target(model: TenantModel, mine: FullOrganization, theirs: FullOrganization): Target {
  const myRow = mine.rows.get(model);
  const theirRow = theirs.rows.get(model);
  if (!myRow || !theirRow) throw new Error(`There is no row of ${model}.`);
  return {
    me: mine.organizationId,
    them: theirs.organizationId,
    myRow,
    theirRow,
    key: (organizationId, id) =>
      model === "Organization" ? { id } : { organizationId_id: { organizationId, id } },
  };
}

/** The operations that name one row. */
function keyed(probe: Probe, model: TenantModel): HostileProbe[] {
  const writes = { update: { data: {} }, upsert: { create: {}, update: {} } };
  const operations = ["findUnique", "findUniqueOrThrow", "update", "delete", "upsert"];
  const isOrganization = model === "Organization";
  return operations.flatMap((operation) => {
    const rest = Object.entries(writes).find(([name]) => name === operation)?.[1] ?? {};
    const theirKey = probe(true)("by the other's key", operation, ({ them, theirRow, key }) => ({
      where: key(them, theirRow.id),
      ...rest,
    }));
    // Made there it would be a row of one's own; with the other's id it is refused below.
    if (operation === "upsert") return [theirKey];
    const theirId = probe(isOrganization)(
      "by the other's id",
      operation,
      ({ me, theirRow, key }) => ({
        where: key(me, theirRow.id),
        ...rest,
      }),
    );
    return [theirKey, theirId];
  });
}

/** The operations that filter. */
function filtered(probe: Probe, model: TenantModel): HostileProbe[] {
  const isOrganization = model === "Organization";
  const tenantKey = isOrganization ? "id" : "organizationId";
  const data = { data: {} };
  const operations = {
    findFirst: {},
    findFirstOrThrow: {},
    findMany: {},
    count: {},
    aggregate: { _count: true },
    groupBy: { by: ["id"], _count: true },
    updateMany: data,
    updateManyAndReturn: data,
    deleteMany: {},
  };
  return Object.entries(operations).flatMap(([operation, rest]) => [
    probe(isOrganization)("by id", operation, ({ theirRow }) => ({
      where: { id: theirRow.id },
      ...rest,
    })),
    probe(true)("by organization", operation, ({ them }) => ({
      where: { [tenantKey]: them },
      ...rest,
    })),
    probe(true)("by a list of organizations", operation, ({ me, them }) => ({
      where: { [tenantKey]: { in: [me, them] } },
      ...rest,
    })),
    probe(true)("by either organization", operation, ({ me, them }) => ({
      where: { OR: [{ [tenantKey]: me }, { [tenantKey]: them }] },
      ...rest,
    })),
    probe(true)("by not being mine", operation, ({ me }) => ({
      where: { [tenantKey]: { not: me } },
      ...rest,
    })),
    probe(isOrganization)("by all or its id", operation, ({ theirRow }) => ({
      where: { AND: [{ OR: [{ id: theirRow.id }, { id: { in: [theirRow.id] } }] }] },
      ...rest,
    })),
    ...(operation.startsWith("find")
      ? [
          probe(true)("from the other's cursor", operation, ({ them, theirRow, key }) => ({
            cursor: key(them, theirRow.id),
            ...rest,
          })),
        ]
      : []),
  ]);
}

/** Rows that claim to be the other organization's. */
function written(probe: Probe, model: TenantModel): HostileProbe[] {
  const isOrganization = model === "Organization";
  const move = isOrganization ? "id" : "organizationId";
  const stolen = ({ them, myRow }: Target) => ({ ...myRow, [move]: them });
  const creates: MakeProbe = probe(true);
  return [
    creates("with the other's organization", "create", (aim) => ({ data: stolen(aim) })),
    creates("with the other's organization", "createMany", (aim) => ({ data: [stolen(aim)] })),
    creates("with the other's organization", "createManyAndReturn", (aim) => ({
      data: [stolen(aim)],
    })),
    creates("creating there", "upsert", (aim) => ({
      where: aim.key(aim.me, aim.theirRow.id),
      create: stolen(aim),
      update: {},
    })),
    creates("moving mine there", "upsert", (aim) => ({
      where: aim.key(aim.me, aim.myRow.id),
      create: {},
      update: { [move]: aim.them },
    })),
    creates("moving mine there", "update", (aim) => ({
      where: aim.key(aim.me, aim.myRow.id),
      data: { [move]: aim.them },
    })),
    creates("moving mine there", "updateMany", ({ them }) => ({ data: { [move]: them } })),
    creates("setting the organization by an operation", "updateMany", ({ them }) => ({
      data: { [move]: { set: them } },
    })),
  ];
}

/** What the scope does not know. */
function unknown(probe: MakeProbe): HostileProbe[] {
  return [
    probe("by a field that is none", "findMany", () => ({ where: { notAField: 1 } })),
    probe("selecting a field that is none", "findMany", () => ({
      select: { notAField: { select: {} } },
    })),
    probe("including a relation that is none", "findMany", () => ({
      include: { notAField: { where: {} } },
    })),
    probe("with an argument that is none", "findMany", () => ({ relationLoadStrategy: "join" })),
    probe("writing a field that is none", "updateMany", () => ({ data: { notAField: 1 } })),
    probe("including the organization", "findMany", () => ({
      include: { organization: { where: {} } },
    })),
    probe("including the directory", "findMany", () => ({ include: { user: { include: {} } } })),
  ];
}

/** A relation as the way across. */
function related(probe: MakeProbe, name: string): HostileProbe[] {
  const nested = (attempt: string, write: (aim: Target) => object) =>
    probe(`${attempt} through ${name}`, "update", (aim) => ({
      where: aim.key(aim.me, aim.myRow.id),
      data: { [name]: write(aim) },
    }));
  const theirs = ({ them }: Target) => ({ organizationId: them });
  const selector = ({ them, theirRow }: Target) => ({
    organizationId_id: { organizationId: them, id: theirRow.id },
  });
  return [
    nested("connecting", (aim) => ({ connect: selector(aim) })),
    nested("connecting or creating", (aim) => ({
      connectOrCreate: { where: selector(aim), create: {} },
    })),
    nested("setting", (aim) => ({ set: [selector(aim)] })),
    nested("disconnecting", () => ({ disconnect: true })),
    nested("creating", (aim) => ({ create: theirs(aim) })),
    nested("creating many", (aim) => ({ createMany: { data: [theirs(aim)] } })),
    nested("updating", (aim) => ({ update: { where: selector(aim), data: {} } })),
    nested("moving", (aim) => ({ update: { where: {}, data: theirs(aim) } })),
    nested("updating many", (aim) => ({ updateMany: { where: theirs(aim), data: {} } })),
    nested("upserting", (aim) => ({ upsert: { where: selector(aim), create: {}, update: {} } })),
    nested("deleting", (aim) => ({ delete: selector(aim) })),
    nested("deleting many", (aim) => ({ deleteMany: theirs(aim) })),
    probe(`connecting through ${name}`, "create", (aim) => ({
      data: { [name]: { connect: selector(aim) } },
    })),
    probe(`filtering through ${name}`, "findMany", (aim) => ({
      where: { [name]: { is: theirs(aim) } },
    })),
    probe(`filtering a list through ${name}`, "findMany", (aim) => ({
      where: { [name]: { some: theirs(aim) } },
    })),
    probe(`selecting through ${name}`, "findMany", (aim) => ({
      select: { [name]: { where: theirs(aim) } },
    })),
    probe(`including through ${name}`, "findMany", (aim) => ({
      include: { [name]: { where: theirs(aim) } },
    })),
    probe(`counting through ${name}`, "findMany", (aim) => ({
      select: { _count: { select: { [name]: { where: theirs(aim) } } } },
    })),
  ];
}
