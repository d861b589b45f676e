import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { DirectoryTx } from "@/lib/db/identity";
import { readLines } from "./read-lines";
import { type ZipIndex, ZipTrouble } from "./zip-index";

const personSchema = z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() });

/** Whoever imports the organization. */
export interface Importer {
  readonly userId: string;
  readonly email: string;
}

/**
 * Who the people of the zip are here. Whoever imports it is the one who has their address there. Everybody else becomes a name:
 * an account without address and password, closed from the start, that nobody logs in to and that belongs nowhere. An id in the
 * zip never leads to an account of this server, whoever wrote it there.
 */
export class PeopleMap {
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  #waiting: { id: string; name: string }[] = [];
  #made = 0;

  static async read({ entries }: ZipIndex, importer: Importer): Promise<PeopleMap> {
    const people = new PeopleMap();
    const entry = entries.get("people.jsonl");
    if (!entry) throw new ZipTrouble("people.jsonl is missing.");
    for await (const page of readLines("people.jsonl", entry, 500))
      for (const line of page) people.#note(personSchema.parse(line), importer);
    return people;
  }

  /** How many became only names. */
  get placeholders(): number {
    return this.#made;
  }

  /** Who a person of the zip is here. */
  idFor(old: string): string {
    const known = this.#ids.get(old);
    if (known) return known;
    const id = uuidv7();
    this.#ids.set(old, id);
    this.#waiting.push({ id, name: this.#names.get(old) ?? "Somebody" });
    return id;
  }

  /** Writes those who were met since the last call, before the rows that name them. */
  async write(directory: DirectoryTx): Promise<void> {
    const disabledAt = new Date();
    const data = this.#waiting.map((person) => ({
      ...person,
      email: `person-${person.id}@imported.invalid`,
      disabledAt,
    }));
    this.#waiting = [];
    this.#made += data.length;
    if (data.length > 0) await directory.user.createMany({ data });
  }

  #note({ id, name, email }: z.output<typeof personSchema>, importer: Importer): void {
    this.#names.set(id, name);
    const isImporter = email !== null && email === importer.email;
    if (isImporter && ![...this.#ids.values()].includes(importer.userId))
      this.#ids.set(id, importer.userId);
  }
}
