import type { HttpClient } from "../http-client";
import type { Workspace } from "./workspace";

/** The bare handlers that doors are compared with. */
const floorNames = [
  "static route",
  "route + pg, 1 row",
  "route + pg, 50 rows",
  "route + Prisma, 1 row",
  "route + Prisma, 50 rows",
  "page + pg, 50 rows",
] as const;

export type FloorName = (typeof floorNames)[number];

export interface Contestant {
  readonly name: string;
  /** How many calls a round measures. */
  readonly times: number;
  /** One call; answers whether it went well. */
  call(turn: number): Promise<boolean>;
  /** What has to be there before a round's calls; not measured. */
  prepare?(times: number): Promise<void>;
}

export interface Door extends Contestant {
  /** The floor to compare with, and the share of its throughput that has to be kept. */
  readonly floor: FloorName;
  readonly leastOfFloor: number;
  /** The same door of the small company, to show what growth costs. */
  readonly small?: Contestant;
}

const reads = 240;

/** The floors, by their names. */
export function floorsOf(client: HttpClient): readonly Contestant[] {
  const paths: Record<FloorName, string> = {
    "static route": "/static",
    "route + pg, 1 row": "/pg?rows=1",
    "route + pg, 50 rows": "/pg?rows=50",
    "route + Prisma, 1 row": "/prisma?rows=1",
    "route + Prisma, 50 rows": "/prisma?rows=50",
    "page + pg, 50 rows": "/page",
  };
  return floorNames.map((name) => ({
    name,
    times: reads,
    call: async () => (await client.call(paths[name], { method: "GET" })).status === 200,
  }));
}

/** The sales workspace's doors: how much of a bare handler's throughput they keep, and what a company's size does to them. */
export function workspaceDoors(
  client: HttpClient,
  port: string,
  big: Workspace,
  small: Workspace,
): readonly Door[] {
  const read =
    (path: (workspace: Workspace, turn: number) => string) =>
    (workspace: Workspace) =>
    async (turn: number) =>
      (await client.call(path(workspace, turn), { method: "GET", token: workspace.token }))
        .status === 200;
  const page = (path: (workspace: Workspace) => string) => (workspace: Workspace) => async () =>
    (
      await client.call(path(workspace), {
        method: "GET",
        cookie: `mercura-session-${port}=${workspace.token}`,
      })
    ).status === 200;
  const save = (workspace: Workspace) => async (turn: number) =>
    (
      await client.call(`/api/v1/customers/${customerOf(workspace, turn)}`, {
        method: "PATCH",
        token: workspace.token,
        body: { phone: `+49 30 ${turn}` },
      })
    ).status === 200;
  const door = (
    name: string,
    floor: FloorName,
    leastOfFloor: number,
    callOf: (workspace: Workspace) => Contestant["call"],
    times = reads,
  ): Door => ({
    name,
    floor,
    leastOfFloor,
    times,
    call: callOf(big),
    small: { name: `${name}, small`, times, call: callOf(small) },
  });
  return [
    door(
      "list customers",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/customers?limit=50"),
    ),
    door(
      "list by name",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/customers?limit=50&sort=name"),
    ),
    door(
      "search customers",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/customers?limit=50&q=customer+777"),
    ),
    // As many answers in either company, 50 or one: what the size costs the search itself, without that of a longer list.
    door(
      "search for many",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/customers?limit=50&q=customer"),
    ),
    door(
      "search for one",
      "route + pg, 1 row",
      0.5,
      read(() => "/api/v1/customers?limit=50&q=customer-777%40example.com"),
    ),
    door(
      "filter by tag",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/customers?limit=50&tag=rare"),
    ),
    door(
      "list quotes",
      "route + pg, 50 rows",
      0.5,
      read(() => "/api/v1/quotes?limit=50&status=sent"),
    ),
    door(
      "open a customer",
      "route + pg, 1 row",
      0.5,
      read((workspace, turn) => `/api/v1/customers/${customerOf(workspace, turn)}`),
    ),
    door("save a customer", "route + pg, 1 row", 0, save, 80),
    door(
      "page of customers",
      "page + pg, 50 rows",
      0,
      page(({ slug }) => `/o/${slug}/customers`),
      80,
    ),
    door(
      "dashboard",
      "page + pg, 50 rows",
      0,
      page(({ slug }) => `/o/${slug}`),
      80,
    ),
  ];
}

// A different one for each call under way, because two changes of one customer at once are a conflict.
function customerOf({ customerIds }: Workspace, turn: number): string {
  return customerIds[turn % customerIds.length] ?? "";
}
