import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { RequestOrigin } from "@/lib/access/actor";
import type { DirectoryTx } from "@/lib/db/identity";
import { randomToken, tokenHash } from "@/lib/tokens";
import { sessionLifetime } from "./lifetimes";

/** How many sessions one person may have; the oldest gives way to a new one (ASVS 5.0 7.1.2). */
const sessionsPerPerson = 25;

/** A session that was just opened. Only now is its token known. */
export interface OpenedSession {
  readonly token: string;
  readonly id: string;
  readonly isRemembered: boolean;
  readonly expiresAt: Date;
}

interface SessionOptions {
  readonly userId: string;
  readonly isRemembered: boolean;
  readonly origin: RequestOrigin;
}

/** Opens a session, always under a new token (ASVS 7.2.4). In a transaction it lives only if that commits. */
export async function openSession(
  directory: DirectoryTx,
  options: SessionOptions,
): Promise<OpenedSession> {
  const { userId, isRemembered, origin } = options;
  const { idleMinutes, absoluteMinutes } = sessionLifetime(isRemembered);
  const token = randomToken();
  const id = uuidv7();
  const { createdAt } = await directory.session.create({
    data: {
      id,
      tokenHash: tokenHash(token),
      userId,
      kind: origin.door,
      isRemembered,
      idleMinutes,
      absoluteMinutes,
      ip: origin.ip,
      userAgent: origin.userAgent,
    },
    select: { createdAt: true },
  });
  await dropOldest(directory, userId);
  const expiresAt = new Date(createdAt.getTime() + absoluteMinutes * 60_000);
  return { token, id, isRemembered, expiresAt };
}

async function dropOldest(directory: DirectoryTx, userId: string): Promise<void> {
  const tooMany = await directory.session.findMany({
    where: { userId },
    orderBy: { id: "desc" },
    skip: sessionsPerPerson,
    select: { tokenHash: true },
  });
  if (tooMany.length === 0) return;
  await directory.session.deleteMany({
    where: { tokenHash: { in: tooMany.map((session) => session.tokenHash) } },
  });
}
