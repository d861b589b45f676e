import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { deviceName } from "./device-name";

/** How many sign-ins are compared: more than anybody's habits need. */
const signInsRemembered = 100;

/** Whether a person has used this kind of device before; the first one ever counts as known. */
export async function isKnownDevice(
  userId: string,
  { userAgent }: RequestOrigin,
): Promise<boolean> {
  const before = await identityDb.accountEvent.findMany({
    where: { userId, action: { in: ["account.created", "auth.login"] }, result: "success" },
    orderBy: { id: "desc" },
    take: signInsRemembered,
    select: { userAgent: true },
  });
  const device = deviceName(userAgent);
  return before.length === 0 || before.some((event) => deviceName(event.userAgent) === device);
}
