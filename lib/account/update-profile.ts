import "server-only";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";

/** Changes the name that others see. */
export async function updateProfile({ userId }: Person, { name }: { name: string }) {
  await identityDb.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
  return ok({ name });
}
