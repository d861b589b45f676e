import "server-only";
import type { Role } from "@/lib/access/roles";
import { emailAddress } from "@/lib/users/email";
import { isUsableHash } from "../cells/password-hash";
import { RowReader } from "../cells/row-reader";
import type { Report } from "../findings";
import type { Mapping } from "../mapping";
import type { Survey } from "../survey/survey";
import type { PlannedOrganization } from "./plan-organizations";
import { roleOf } from "./roles";

/** An account of the old system, read and mended. */
export interface OldUser {
  readonly id: number;
  /** The number of its organization. */
  readonly home: number;
  /** Null if it has none that can be used. */
  readonly email: string | null;
  readonly name: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly passwordHash: string | null;
  readonly madeAtMs: number;
  readonly reader: RowReader;
}

interface UserReading {
  readonly survey: Survey;
  readonly organizations: readonly PlannedOrganization[];
  readonly mapping: Mapping;
  readonly report: Report;
}

/** Reads the accounts, which are few enough to be held in memory. */
export function readUsers({ survey, organizations, mapping, report }: UserReading): OldUser[] {
  return survey.users.map((row, position) => {
    const home = survey.index.users.homes.at(position);
    const organization = organizations[home]?.name ?? "";
    const reader = new RowReader(
      { table: "users", organization, report, dates: mapping.dates },
      row,
    );
    const email = reader.valid("email", emailAddress);
    if (!email) reader.note("email", "missing", "kept as a suspended member without a log-in");
    noteHome(reader, survey.companies.numberOf(reader.cell("company_id")));
    const madeAtMs = survey.index.users.madeAtMs.at(position);
    noteDate(reader, madeAtMs);
    return {
      id: row.id,
      home,
      email,
      name: reader.line("name", 100) || email?.split("@")[0]?.slice(0, 100) || `User ${row.id}`,
      role: readRole(reader, mapping),
      isActive: email !== null && reader.isOn("is_active"),
      passwordHash: readHash(reader),
      madeAtMs,
      reader,
    };
  });
}

/** Reports a row that names no company; `named` is the number of the company that it names, or -1. */
export function noteHome(reader: RowReader, named: number): void {
  if (named < 0) reader.note("company_id", "no_company", `put into “${reader.place.organization}”`);
}

/** Reports a time that could not be read, and the one that replaces it. */
export function noteDate(reader: RowReader, madeAtMs: number): void {
  if (reader.isMoment("created_at")) return;
  const estimate = new Date(madeAtMs).toISOString();
  reader.note("created_at", "date", `took that of the row before: ${estimate}`);
}

function readRole(reader: RowReader, mapping: Mapping): Role {
  const role = roleOf(reader.shown("role"), mapping);
  if (!role) reader.note("role", "role", "made a viewer, who may change nothing");
  return role ?? "viewer";
}

function readHash(reader: RowReader): string | null {
  const text = reader.shown("password_hash");
  if (isUsableHash(text)) return text;
  // The value is told to nobody: it may be somebody's password.
  const done = "not kept: the person gets a link to set a new one";
  reader.note("password_hash", "password", done, text === "" ? "" : "…");
  return null;
}
