import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { can, mayTouch, visibleTo } from "@/lib/access/authorize";
import { changedFields } from "@/lib/changed-fields";
import { insertCustomers } from "@/lib/db/customers/insert-customers";
import { type ChangedCustomer, updateCustomers } from "@/lib/db/customers/update-customers";
import type { TenantTx } from "@/lib/db/tenant-handle";
import {
  type Importer,
  type ImportLine,
  type ImportRules,
  type LineFault,
  SeenKeys,
  type Verdict,
} from "@/lib/imports/importer";
import { type Customer, customerColumns } from "../customer";
import { type GoodRow, type NewRow, type ReadRow, readRow } from "./imported-row";
import { type SaidAddress, writeAddresses } from "./write-addresses";
import { type SaidContact, writeContacts } from "./write-contacts";

interface CustomerImport {
  readonly rules: ImportRules;
  /** The currency of customers whose line has none. */
  readonly currency: string;
  /** Who may look after customers, by e-mail and by name, in lower case. */
  readonly owners: ReadonlyMap<string, string>;
}

type Owned = NewRow & { readonly ownerUserId?: string };

/** Imports customers: each line adds one, or changes one that the actor may see. Those that they may not change stay. */
export class CustomerImporter implements Importer {
  readonly #seen = new SeenKeys();
  #created: (Owned & { id: string })[] = [];
  #changed: ChangedCustomer[] = [];
  #addresses: SaidAddress[] = [];
  #contacts: SaidContact[] = [];

  constructor(
    readonly tx: TenantTx,
    readonly actor: Actor,
    readonly options: CustomerImport,
  ) {}

  async judge(lines: readonly ImportLine[]): Promise<Verdict[]> {
    const read = lines.map((line) => ({ line, row: readRow(line.cells, this.options.currency) }));
    const known = await this.#known(read.map(({ row }) => row));
    return read.map(({ line, row }) => this.#judgeLine(line, row, known));
  }

  async write(): Promise<void> {
    const { userId } = this.actor;
    await insertCustomers(
      this.tx,
      this.#created.map((row) => ({ ownerUserId: userId, ...row, userId })),
    );
    await updateCustomers(this.tx, this.#changed);
    this.#created = [];
    this.#changed = [];
  }

  // Only after all customers: in a table that was empty when it was first looked into, PostgreSQL would look for each address's
  // customer by an index that finds all of the organization's. The same goes for contacts.
  async finish(): Promise<void> {
    await writeAddresses(this.tx, this.actor.userId, this.#addresses);
    await writeContacts(this.tx, this.actor.userId, this.#contacts);
  }

  #judgeLine(
    { number, cells }: ImportLine,
    row: ReadRow,
    known: ReadonlyMap<string, Customer>,
  ): Verdict {
    const bad = (...faults: LineFault[]): Verdict => ({ number, outcome: "bad", faults });
    const owner = this.#ownerOf(cells.owner);
    const faults = [...row.faults, ...("message" in owner ? [owner] : [])];
    if (!("customer" in row) || "message" in owner) return bad(...faults);

    const { matchBy, onMatch } = this.options.rules;
    const key = keyOf(row.customer, matchBy);
    const earlier = key === null ? null : this.#seen.earlier(key, number);
    if (earlier !== null)
      return bad({ field: matchBy, message: `Line ${earlier} has the same value already.` });
    const before = key === null ? undefined : known.get(key);
    if (!before) {
      const id = uuidv7();
      this.#created.push({ ...row.customer, ...owner, id });
      this.#writeParts(row, id, true);
      return { number, outcome: "create", faults: [] };
    }
    if (onMatch === "skip") return { number, outcome: "skip", faults: [] };
    if (!mayTouch(this.actor, "customer.update", before.ownerUserId))
      return bad({
        field: "",
        message: "This customer is there, and somebody else looks after it.",
      });
    const changes = { ...row.changes, ...owner };
    this.#writeParts(row, before.id, false);
    if (changedFields(before, changes).length === 0)
      return { number, outcome: row.address || row.contact ? "update" : "skip", faults: [] };
    this.#changed.push({ ...before, ...changes });
    return { number, outcome: "update", faults: [] };
  }

  #writeParts({ address, contact }: GoodRow, customerId: string, isNew: boolean): void {
    if (address) this.#addresses.push({ customerId, isNew, fields: address });
    if (contact) this.#contacts.push({ customerId, isNew, ...contact });
  }

  #ownerOf(said: string | undefined): { ownerUserId?: string } | LineFault {
    if (said === undefined) return {};
    const ownerUserId = this.options.owners.get(said.toLowerCase());
    if (ownerUserId === undefined)
      return {
        field: "owner",
        message: "No one member who works on customers has this name or e-mail.",
      };
    if (ownerUserId !== this.actor.userId && !can(this.actor, "customer.assign"))
      return { field: "owner", message: "Your role does not decide who looks after a customer." };
    return { ownerUserId };
  }

  async #known(read: readonly ReadRow[]): Promise<ReadonlyMap<string, Customer>> {
    const { matchBy } = this.options.rules;
    if (!isKey(matchBy)) return new Map();
    const keys = read.flatMap((row) => {
      const key = "customer" in row ? keyOf(row.customer, matchBy) : null;
      return key === null ? [] : [key];
    });
    const rows = await this.tx.customer.findMany({
      where: {
        deletedAt: null,
        ...visibleTo(this.actor, "customer.read"),
        [matchBy]: { in: [...new Set(keys)] },
      },
      orderBy: { id: "desc" },
      select: customerColumns,
    });
    // Where several have it, the one that was there first.
    return new Map(rows.map((row) => [row[matchBy] ?? "", row]));
  }
}

const keys = ["email", "taxNumber", "name"] as const;

function isKey(name: string): name is (typeof keys)[number] {
  return keys.some((key) => key === name);
}

function keyOf(row: Pick<NewRow, (typeof keys)[number]>, matchBy: string): string | null {
  return isKey(matchBy) ? row[matchBy] : null;
}
