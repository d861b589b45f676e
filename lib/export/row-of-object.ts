import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { Column } from "@/lib/db/schema-metadata";
import type { PeopleMap } from "./people-map";
import { namesFile, namesPerson } from "./row-text";
import { ZipTrouble } from "./zip-index";

/** A row for Prisma from a JSON object as `rowObject` makes them, with the people and files of this organization. */
export function rowOfObject(
  object: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
  { organizationId, people }: { organizationId: OrganizationId; people: PeopleMap },
): Record<string, unknown> {
  const known = new Map(columns.map((column) => [column.name, column]));
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    const column = known.get(name);
    if (!column || (value === null && column.type === "Json")) continue;
    row[column.field] = value === null ? null : valueFor(column, value);
  }
  return row;

  function valueFor({ field, type }: Column, value: unknown): unknown {
    if (type === "BigInt") return BigInt(numberOf(value));
    if (type === "DateTime") return new Date(String(value));
    if (namesPerson(field)) return people.idFor(String(value));
    if (field === "website") return linkable(value);
    // A logo's key is the file's bare name, wherever it is.
    if (namesFile(field) && field !== "logoKey") return `${organizationId}/${value}`;
    return value;
  }
}

function numberOf(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^-?\d{1,19}$/.test(value)) return value;
  throw new ZipTrouble("A whole number is none.");
}

/** A zip can be made by hand. Pages link to a website, and a link must not run anything. Browsers read it as URL does. */
function linkable(value: unknown): string {
  const text = String(value);
  const protocol = URL.canParse(text) ? new URL(text).protocol : null;
  if (protocol === null || protocol === "https:" || protocol === "http:") return text;
  throw new ZipTrouble("A website is no web address.");
}
