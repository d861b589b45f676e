import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { RequestOrigin } from "@/lib/access/actor";
import type { DirectoryTx } from "@/lib/db/identity";
import { randomToken, tokenHash } from "@/lib/tokens";
import { sessionLifetime } from "./lifetimes";

/** A session that was just opened: the only moment its token is known. */
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
  const expiresAt = new Date(createdAt.getTime() + absoluteMinutes * 60_000);
  return { token, id, isRemembered, expiresAt };
}
