import "server-only";
import type { Report } from "./findings";
import {
  contentOf,
  importCompany,
  type OrganizationContent,
  rehearseCompany,
} from "./import-company";
import { type ImportSetting, LegacyCompany } from "./legacy-company";
import type { Mapping } from "./mapping";
import { planOrganizations } from "./organizations/plan-organizations";
import { planPeople } from "./organizations/plan-people";
import { readUsers } from "./organizations/read-users";
import type { LegacySource } from "./source/legacy-source";
import { legacyTableNames } from "./source/tables";
import { type Survey, surveySource } from "./survey/survey";

export interface ImportOptions {
  readonly source: LegacySource;
  readonly mapping: Mapping;
  readonly isDry: boolean;
  readonly filesFolder: string | null;
  readonly ownerEmail: string | null;
  readonly report: Report;
  readonly keepId: ImportSetting["keepId"];
  /** Called with how many steps are done, and of how many: each row is read twice. */
  readonly progress: (done: number, total: number) => void;
}

/** A company after its import, or, in a dry run, as it would be. */
export interface ImportedCompany {
  readonly company: LegacyCompany;
  readonly oldRows: Readonly<Record<string, number>>;
  /** Null in a dry run. */
  readonly content: OrganizationContent | null;
  /** Rows that would be written, in a dry run and for what was already there. */
  readonly planned: ReadonlyMap<string, number>;
}

/**
 * Imports the old database, one organization after the other, each in its own transaction. What an earlier run imported is gone
 * through again for the report, and left as it is; so a run that was killed continues where it stopped.
 */
export async function importLegacy(options: ImportOptions): Promise<readonly ImportedCompany[]> {
  const { source, mapping, report, isDry } = options;
  const advance = await countSteps(options);
  const survey = await surveySource(source, mapping, advance);
  const organizations = await planOrganizations(source.name, survey.companies.all());
  const users = readUsers({ survey, organizations, mapping, report });
  for (const _ of users) advance();
  const { ownerEmail, filesFolder, keepId } = options;
  const teams = await planPeople({ sourceName: source.name, users, organizations, ownerEmail });
  const setting = { source, mapping, survey, report, filesFolder, advance, keepId };
  const done: ImportedCompany[] = [];
  for (const [number, organization] of organizations.entries()) {
    const team = teams[number];
    if (!team) throw new Error("An organization without a team.");
    for (const [oldId, newId] of team.personIds) keepId("users", oldId, newId);
    const company = new LegacyCompany(setting, organization, number, team);
    const isNew = !isDry && !organization.isThere;
    const planned = isNew ? new Map<string, number>() : await rehearseCompany(company);
    const content = isNew ? await importCompany(company) : isDry ? null : await contentOf(company);
    done.push({ company, oldRows: oldRowsOf(survey, number), content, planned });
  }
  return done;
}

async function countSteps({ source, progress }: ImportOptions): Promise<() => void> {
  let total = 0;
  for (const table of legacyTableNames) total += 2 * (await source.count(table));
  let done = 0;
  return () => {
    done += 1;
    progress(done, total);
  };
}

function oldRowsOf({ groups, lostLines }: Survey, number: number): Record<string, number> {
  const lines = [...(lostLines.get(number)?.values() ?? [])].flat().length;
  const ofQuotes = Array.from(groups.quotes.of(number), (at) => groups.quote_items.of(at).length);
  const own = (table: Exclude<(typeof legacyTableNames)[number], "quote_items">) =>
    groups[table].of(number).length;
  return {
    users: own("users"),
    customers: own("customers"),
    products: own("products"),
    competitors: own("competitors"),
    quotes: own("quotes"),
    quote_items: ofQuotes.reduce((sum, count) => sum + count, lines),
    documents: own("documents"),
  };
}
