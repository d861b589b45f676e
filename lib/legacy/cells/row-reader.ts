import { dayOf } from "@/lib/days";
import { isVisible } from "@/lib/fields";
import type { Fault, Report } from "../findings";
import type { Mapping } from "../mapping";
import type { Cell, LegacyRow, LegacyTable } from "../source/tables";
import { decimalOf, type Scaled, scaled } from "./decimal";
import { momentOf } from "./moment";
import { decodeText } from "./text";

const unusable = /(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const breaks = /[\s\p{Zl}\p{Zp}]+/gu;

interface Place {
  readonly table: LegacyTable;
  readonly organization: string;
  readonly report: Report;
  readonly dates: Mapping["dates"];
}

/** Reads the cells of one row, mends what can be mended, and reports everything that was wrong. */
export class RowReader {
  readonly id: number;
  readonly #cells: Readonly<Record<string, Cell>>;

  constructor(
    readonly place: Place,
    row: LegacyRow,
  ) {
    this.id = row.id;
    this.#cells = row.cells;
  }

  cell(field: string): Cell {
    return this.#cells[field] ?? null;
  }

  /** Records a finding for this row. */
  note(field: string, fault: Fault, done: string, value = this.shown(field)): void {
    const { table, organization, report } = this.place;
    report({ table, id: this.id, field, organization, fault, value, done });
  }

  /** A field's value, for display. */
  shown(field: string): string {
    return field ? decodeText(this.cell(field)).text.slice(0, 200) : "";
  }

  /** Several lines of text, in NFC, without characters that can't be stored, cut at `maxLength`. */
  paragraphs(field: string, maxLength: number): string {
    const { text, original, mended } = decodeText(this.cell(field));
    if (mended) this.note(field, "encoding", mended, original.slice(0, 200));
    const usable = text.toWellFormed().replace(unusable, "");
    if (usable !== text) this.note(field, "characters", "left out", text);
    else if (usable.includes("\ufffd"))
      this.note(field, "encoding", "kept as it is: a part was lost before");
    const trimmed = usable.normalize("NFC").trim();
    if (trimmed.length <= maxLength) return trimmed;
    this.note(field, "too_long", `cut to ${maxLength} characters`, trimmed);
    return trimmed.slice(0, maxLength).toWellFormed().trim();
  }

  /** One line of text, possibly empty. */
  line(field: string, maxLength: number): string {
    return this.paragraphs(field, maxLength).replace(breaks, " ").trim();
  }

  /** One line, or `otherwise` if it is empty. */
  lineOr(field: string, maxLength: number, otherwise: string): string {
    const text = this.line(field, maxLength);
    if (isVisible(text)) return text;
    this.note(field, "missing", `named “${otherwise}”`);
    return otherwise;
  }

  /** A value that passes a schema, or null; a value that does not is reported. */
  valid<T>(
    field: string,
    schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  ): T | null {
    const text = this.line(field, 1_000);
    if (text === "") return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.note(field, "invalid", "left empty", text);
    return null;
  }

  /** A number with this many decimal digits, rounded half up; null if there is none. */
  scaled(field: string, digits: number): bigint | null {
    const cell = this.cell(field);
    if (cell === null || this.shown(field) === "") return null;
    const decimal = decimalOf(cell);
    if (decimal === null) {
      this.note(field, "amount", "left out: this is no number");
      return null;
    }
    const { value, isRounded }: Scaled = scaled(decimal, digits);
    if (isRounded) this.note(field, "amount", `rounded half up to ${digits} digits`, decimal);
    return value;
  }

  /** A day, in the database's form; null if there is none. */
  day(field: string): string | null {
    if (this.shown(field).trim() === "") return null;
    const ms = momentOf(this.cell(field), this.place.dates);
    if (ms === null) this.note(field, "date", "left empty");
    return ms === null ? null : dayOf(new Date(ms));
  }

  /** Whether a field holds a readable time. */
  isMoment(field: string): boolean {
    return momentOf(this.cell(field), this.place.dates) !== null;
  }

  /** The id in a field that points to another row; null if there is none. */
  reference(field: string): number | null {
    return referenceOf(this.cell(field));
  }

  /** Whether a field says yes; an empty one does. */
  isOn(field: string): boolean {
    return !/^(0|f|false|n|no|inactive)$/i.test(this.shown(field).trim());
  }
}

/** The id in a cell that points to another row; null if there is none, and for 0, which was written for none. */
export function referenceOf(cell: Cell): number | null {
  const text = decodeText(cell).text.trim();
  const id = /^\d{1,16}(\.0+)?$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
