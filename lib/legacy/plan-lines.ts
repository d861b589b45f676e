import "server-only";
import type { FindingsSummary } from "./findings-summary";
import type { ImportedCompany } from "./import-legacy";
import type { LegacySource } from "./source/legacy-source";
import { legacyTableNames } from "./source/tables";

/** The plan, or its result, in lines: rows per table and organization, who owns each, conflicts and orphans. */
export function planLines(
  source: LegacySource,
  companies: readonly ImportedCompany[],
  findings: FindingsSummary,
): string[] {
  const total = (table: string) =>
    companies.reduce((sum, { oldRows }) => sum + (oldRows[table] ?? 0), 0);
  return [
    `Source: ${source.name}`,
    ...(source.lacking.length > 0 ? [`Not in the source: ${source.lacking.join(", ")}`] : []),
    `Rows: ${legacyTableNames.map((table) => `${total(table)} ${table}`).join(", ")}`,
    "",
    `Organizations: ${companies.length}`,
    ...companies.flatMap(organizationLines),
    "",
    "Findings:",
    ...(findings.lines().length > 0 ? findings.lines() : ["  none"]),
  ];
}

function organizationLines({ company, oldRows }: ImportedCompany): string[] {
  const { name, slug, isThere, isForOrphans, wantedSlug } = company.organization;
  const { members } = company.team;
  const owner = members.find(({ role }) => role === "owner");
  const rows = Object.entries(oldRows).map(([table, count]) => `${count} ${table}`);
  return [
    `  ${name} (/o/${slug})${isThere ? ": was brought in before, and stays as it is" : ""}`,
    `      ${rows.join(", ")}`,
    `      ${members.length} members, owned by ${owner?.person.email ?? "nobody"}`,
    ...(owner?.person.isUnreachable
      ? ["      Nobody can log in to it: name its owner with --owner <e-mail>"]
      : []),
    ...(wantedSlug ? [`      The slug ${wantedSlug} belongs to somebody else`] : []),
    ...(isForOrphans
      ? ["      Takes in the rows that belong to no company, nor their parents"]
      : []),
  ];
}
