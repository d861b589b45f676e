import { decodeText } from "../cells/text";
import type { CompanyMapping, Mapping } from "../mapping";
import type { Cell } from "../source/tables";
import { normalizeCompany } from "./normalize-company";

/** Where rows without a company go, unless the mapping says otherwise. */
const orphansName = "Imported without company";
/** Never a company's key, because those are trimmed. */
const orphansKey = " ";

/** A company of the old system: all rows whose company_id normalizes to the same text. */
export interface Company {
  /** Distinguishes it from the others of this source. */
  readonly key: string;
  readonly name: string;
  readonly slug: string | undefined;
  readonly currency: string;
  readonly isForOrphans: boolean;
}

interface Found {
  readonly key: string;
  readonly mapped: CompanyMapping | undefined;
  /** How it was written, and how often. */
  readonly spellings: Map<string, number>;
}

/** The companies of the old system, numbered in the order in which they are met. */
export class Companies {
  readonly #numbers = new Map<string, number>();
  readonly #found: Found[] = [];

  constructor(readonly mapping: Mapping) {}

  /** The number of the company that a cell names, or -1. */
  numberOf(cell: Cell): number {
    const text = decodeText(cell).text;
    const normal = normalizeCompany(text);
    if (normal === "") return -1;
    const mapped = this.mapping.companies[normal];
    const number = this.#number(mapped?.slug ? ` ${mapped.slug}` : normal, mapped);
    const spellings = this.#found[number]?.spellings;
    const spelling = text.trim().slice(0, 100);
    spellings?.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    return number;
  }

  /** The number of the company for rows without one. */
  forOrphans(): number {
    return this.#number(orphansKey, { name: orphansName, ...this.mapping.orphans });
  }

  /** All companies that were met so far. */
  all(): readonly Company[] {
    return this.#found.map(({ key, mapped, spellings }) => ({
      key,
      name: mapped?.name ?? mostOften(spellings),
      slug: mapped?.slug,
      currency: mapped?.currency ?? this.mapping.currency,
      isForOrphans: key === orphansKey,
    }));
  }

  #number(key: string, mapped: CompanyMapping | undefined): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#found.length);
    this.#found.push({ key, mapped, spellings: new Map() });
    return this.#found.length - 1;
  }
}

function mostOften(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? "";
}
