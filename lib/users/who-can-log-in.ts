import "server-only";
import { identityDb } from "@/lib/db/identity";
import { neverOpened } from "./activation";

/**
 * Those of these people who can log in, by name: nobody whose account is disabled, or was made for them and never opened. Ids come
 * from rows of the caller's own organization.
 */
export function whoCanLogIn(userIds: readonly string[]) {
  return identityDb.user.findMany({
    where: { id: { in: [...userIds] }, disabledAt: null, NOT: neverOpened },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
