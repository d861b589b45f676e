import { Refusal } from "../console/refusal.mjs";
import { DIRECTORY_PLACEMENT } from "./directory-placement.mjs";

/**
 * What the catalog knows of a table.
 *
 * @typedef {object} TableFacts
 * @property {string} name
 * @property {string[]} parents the tables that it refers to, itself excepted
 * @property {boolean} hasOrganizationId
 * @property {boolean} isWalled row level security is enabled, and there is a policy
 */

/**
 * @typedef {object} Step
 * @property {string} table
 * @property {"reference" | "distributed"} kind
 * @property {string | null} column
 * @property {string | null} colocateWith "none" begins a group of its own
 */

const ANCHOR = "organizations";

/**
 * How the tables of a database become a cluster's: copies first, then the organizations, what follows them, and the rest of the
 * directory; each table after those it refers to. Refuses when a table is in no list, so that none is forgotten.
 *
 * @param {readonly TableFacts[]} tables
 * @returns {Step[]}
 */
export function distributionPlan(tables) {
  const trouble = tables.flatMap(troubleWith);
  const missing = [ANCHOR, ...Object.keys(DIRECTORY_PLACEMENT)].filter(
    (name) => !tables.some((table) => table.name === name),
  );
  if (missing.length > 0)
    trouble.push(
      `${missing.join(", ")}: missing. Apply the migrations first: npm run db:migrate -- deploy`,
    );
  if (trouble.length > 0)
    throw new Refusal(`The database was not distributed:\n${trouble.join("\n")}`);

  const steps = parentsFirst(tables).map(({ name }) => stepFor(name));
  return steps.sort((a, b) => turnOf(a) - turnOf(b));
}

/** @param {TableFacts} table */
function troubleWith({ name, hasOrganizationId, isWalled }) {
  if (name in DIRECTORY_PLACEMENT) return [];
  if (name !== ANCHOR && !hasOrganizationId)
    return [
      `${name}: neither a tenant's nor the directory's. Give it an organization_id, or a line in scripts/database/directory-placement.mjs.`,
    ];
  return isWalled
    ? []
    : [`${name}: no row level security. Add the wall that prisma/README.md shows.`];
}

/**
 * @param {string} name
 * @returns {Step}
 */
function stepFor(name) {
  const directory = DIRECTORY_PLACEMENT[name];
  if (directory?.kind === "reference")
    return { table: name, kind: "reference", column: null, colocateWith: null };
  if (directory)
    return {
      table: name,
      kind: "distributed",
      column: directory.column ?? null,
      colocateWith: directory.colocateWith ?? "none",
    };
  return name === ANCHOR
    ? { table: name, kind: "distributed", column: "id", colocateWith: "none" }
    : { table: name, kind: "distributed", column: "organization_id", colocateWith: ANCHOR };
}

/** @param {Step} step */
function turnOf({ table, kind, colocateWith }) {
  if (kind === "reference") return 0;
  if (table === ANCHOR) return 1;
  if (colocateWith === ANCHOR) return 2;
  return colocateWith === "none" ? 3 : 4;
}

/**
 * @param {readonly TableFacts[]} tables
 * @returns {TableFacts[]}
 */
function parentsFirst(tables) {
  /** @type {Set<TableFacts>} */
  const ordered = new Set();
  /** @param {TableFacts} table @param {readonly string[]} below */
  const add = (table, below) => {
    if (ordered.has(table) || below.includes(table.name)) return;
    for (const parent of tables.filter(({ name }) => table.parents.includes(name)))
      add(parent, [...below, table.name]);
    ordered.add(table);
  };
  for (const table of tables) add(table, []);
  return [...ordered];
}
