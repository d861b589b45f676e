import type { Entry } from "./contestant-client";
import type { Arena } from "./open-arena";

export const BASELINE = "unscoped Prisma";
export const WALLS = "Mercura's walls";
export const WALLS_OF_FEW = "Mercura's walls, few organizations";

/** Who competes, by the name in the table. The unscoped ones connect as a superuser, whom no policy binds. */
export function entriesOf(arena: Arena, concurrency: number): ReadonlyMap<string, Entry> {
  const all = { ...arena.entry("all"), concurrency };
  const explicit = { ...all.env, DATABASE_TENANT_TRANSPORT: "explicit" };
  return new Map<string, Entry>([
    ["raw pg", { ...all, contestant: "raw pg" }],
    [BASELINE, { ...all, contestant: "unscoped Prisma" }],
    [
      "unscoped Prisma, named statements",
      { ...all, contestant: "unscoped Prisma, named statements" },
    ],
    [WALLS, { ...all, contestant: "walls" }],
    ["Mercura's walls, explicit transactions", { ...all, env: explicit, contestant: "walls" }],
    [WALLS_OF_FEW, { ...arena.entry("few"), concurrency, contestant: "walls" }],
  ]);
}
