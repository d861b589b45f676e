import "server-only";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { getAccount } from "./get-account";

/** Changes the name that others see. */
export async function updateProfile(person: Person, { name }: { name: string }) {
  await identityDb.user.update({
    where: { id: person.userId },
    data: { name },
    select: { id: true },
  });
  return getAccount(person);
}
