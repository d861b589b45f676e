import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { deviceName } from "./device-name";

/** Sign-ins that are remembered for this: more than anybody's habits need. */
const signInsRemembered = 100;

/** Whether a person came from this kind of device before; the first time ever counts as known. */
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
