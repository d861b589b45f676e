import "server-only";
import { rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { CsvFile } from "./csv-file";
import { faults } from "./findings";
import { FindingsSummary } from "./findings-summary";
import { type ImportedCompany, importLegacy } from "./import-legacy";
import type { Mapping } from "./mapping";
import { planLines } from "./plan-lines";
import { type Receipt, receiptSchema } from "./receipt";
import { openSource } from "./source/open-source";

interface ImportRun {
  /** The address of a PostgreSQL server, or a SQLite file. */
  readonly from: string;
  readonly mapping: Mapping;
  readonly isDry: boolean;
  /** Where receipt, report and ids are written; a dry run writes none. */
  readonly outFolder: string;
  readonly filesFolder: string | null;
  readonly ownerEmail: string | null;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Runs an import and answers its report in lines; a dry run does everything but write.
 *
 * @throws ImportTrouble if the source can't be read as it should
 */
export async function runImport(run: ImportRun): Promise<readonly string[]> {
  const source = await openSource(run.from, run.mapping);
  const files = run.isDry ? null : await openFiles(run.outFolder);
  const findings = new FindingsSummary();
  try {
    const companies = await importLegacy({
      ...run,
      source,
      report(finding) {
        findings.add(finding);
        const { table, id, field, organization, fault, value, done } = finding;
        files?.report.add([table, id, field, organization, faults[fault], value, done]);
      },
      keepId: (table, oldId, newId) => files?.ids.add([table, oldId, newId]),
    });
    files?.report.close();
    files?.ids.close();
    if (!run.isDry) writeReceipt(run.outFolder, source.name, companies, findings);
    return planLines(source, companies, findings);
  } finally {
    await source.close();
  }
}

async function openFiles(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const headings = ["table", "id", "field", "organization", "fault", "value", "done"];
  return {
    report: new CsvFile(path.join(folder, "report.csv"), headings),
    ids: new CsvFile(path.join(folder, "ids.csv"), ["table", "old_id", "new_id"]),
  };
}

function writeReceipt(
  folder: string,
  source: string,
  companies: readonly ImportedCompany[],
  findings: FindingsSummary,
): void {
  const receipt: Receipt = receiptSchema.parse({
    version: 1,
    source,
    finished_at: new Date().toISOString(),
    organizations: companies.map(toReceipt),
    links: companies.flatMap(linksOf),
    findings: findings.counts,
    files: { report: "report.csv", ids: "ids.csv" },
  });
  const place = path.join(folder, "receipt.json");
  rmSync(place, { force: true });
  writeFileSync(place, `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600, flag: "wx" });
}

function toReceipt({ company, oldRows, content }: ImportedCompany) {
  const { organization, team, setting, number } = company;
  return {
    organization_id: organization.id,
    company_id: setting.survey.companies.all()[number]?.key.trim() ?? "",
    name: organization.name,
    slug: organization.slug,
    old_rows: oldRows,
    ...content,
    new_user_ids: team.members.flatMap(({ person }) => (person.isNew ? [person.id] : [])),
  };
}

function linksOf({ company }: ImportedCompany) {
  return company.team.members.flatMap(({ person, isSuspended }) => {
    const needsLink = person.isNew && !person.passwordHash && !person.isUnreachable && !isSuspended;
    return needsLink ? [{ user_id: person.id, email: person.email }] : [];
  });
}
