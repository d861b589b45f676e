import "server-only";
import { RowReader } from "./cells/row-reader";
import type { Report } from "./findings";
import type { Mapping } from "./mapping";
import { newIdOf } from "./new-id";
import type { PlannedOrganization } from "./organizations/plan-organizations";
import type { Team } from "./organizations/plan-team";
import { noteDate, noteHome } from "./organizations/read-users";
import type { LegacySource } from "./source/legacy-source";
import { rowsById } from "./source/pages";
import type { LegacyTable } from "./source/tables";
import type { Survey } from "./survey/survey";

/** What the companies of one import share. */
export interface ImportSetting {
  readonly source: LegacySource;
  readonly mapping: Mapping;
  readonly survey: Survey;
  readonly report: Report;
  /** Where the files of documents lie; null if none are imported. */
  readonly filesFolder: string | null;
  readonly advance: () => void;
  readonly keepId: (table: LegacyTable, oldId: number, newId: string) => void;
}

/** A row with what is known about it before it is read. */
export interface PlacedRow {
  readonly reader: RowReader;
  readonly position: number;
  readonly madeAtMs: number;
}

/** One company of the old system, with all it takes to write its rows into its organization. */
export class LegacyCompany {
  constructor(
    readonly setting: ImportSetting,
    readonly organization: PlannedOrganization,
    /** Its number in the survey. */
    readonly number: number,
    readonly team: Team,
  ) {}

  /** The id that a row gets in the organization. */
  newId(kind: string, key: string | number, madeAtMs: number): string {
    const { source } = this.setting;
    return newIdOf(source.name, `${this.organization.id} ${kind}`, key, madeAtMs);
  }

  reader(table: LegacyTable, row: ConstructorParameters<typeof RowReader>[1]): RowReader {
    const { report, mapping } = this.setting;
    const organization = this.organization.name;
    return new RowReader({ table, organization, report, dates: mapping.dates }, row);
  }

  /** The company's rows of a table, page by page. Reports what was wrong with their company or time. */
  async *rows(table: Exclude<LegacyTable, "quote_items">): AsyncGenerator<readonly PlacedRow[]> {
    const { survey, source, advance } = this.setting;
    const index = survey.index[table];
    const ids = Array.from(survey.groups[table].of(this.number), (at) => index.ids.at(at));
    for await (const page of rowsById(source, table, ids))
      yield page.map((row) => {
        advance();
        const reader = this.reader(table, row);
        const position = index.find(row.id);
        const madeAtMs = index.madeAtMs.at(position);
        noteHome(reader, survey.companies.numberOf(reader.cell("company_id")));
        noteDate(reader, madeAtMs);
        return { reader, position, madeAtMs };
      });
  }

  /** The new id of the row that a field points to, if it is in the same organization; otherwise reports it. */
  referenced(
    reader: RowReader,
    field: string,
    table: "customers" | "products" | "quotes",
    done: string,
  ): string | null {
    const oldId = reader.reference(field);
    if (oldId === null) return null;
    const index = this.setting.survey.index[table];
    const position = index.find(oldId);
    if (position >= 0 && index.homes.at(position) === this.number)
      return this.newId(table, oldId, index.madeAtMs.at(position));
    reader.note(field, position < 0 ? "no_parent" : "foreign_parent", done);
    return null;
  }

  /** The person whom a field names, if they are in the same organization; otherwise the owner, which is reported. */
  author(reader: RowReader, field: string): string {
    const { ownerId, personIds } = this.team;
    const oldId = reader.reference(field);
    if (oldId === null) return ownerId;
    const personId = personIds.get(oldId);
    if (personId) return personId;
    const isThere = this.setting.survey.index.users.find(oldId) >= 0;
    reader.note(field, isThere ? "foreign_parent" : "no_parent", "put down to the owner");
    return ownerId;
  }
}
