import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { peopleOf } from "@/lib/users/people-of";
import type { ZipWriter } from "./zip-writer";

const pageSize = 500;

/** Writes the people whom the rows name: members with their address, others by name alone. */
export async function writePeople(
  db: TenantTx,
  zip: ZipWriter,
  people: ReadonlySet<string>,
): Promise<{ count: number }> {
  let count = 0;
  await zip.add("people.jsonl", lines());
  return { count };

  async function* lines(): AsyncGenerator<Uint8Array> {
    const ids = [...people].sort();
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const known = await peopleOf(page);
      const members = await db.organizationMember.findMany({
        where: { userId: { in: page } },
        select: { userId: true, role: true },
      });
      const roles = new Map(members.map(({ userId, role }) => [userId, role]));
      for (const id of page) {
        const person = known.get(id);
        if (!person) continue;
        const role = roles.get(id) ?? null;
        const email = role ? person.email : null;
        yield Buffer.from(`${JSON.stringify({ id, name: person.name, email, role })}\n`);
        count += 1;
      }
    }
  }
}
