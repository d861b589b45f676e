import "server-only";
import type { Person } from "@/lib/access/actor";
import { listSessionRecords } from "@/lib/db/account/session-record";
import { ok } from "@/lib/result";
import { deviceName } from "./device-name";

/** A session as its person sees it: where it is open, since when, and whether it is the present one. */
export interface ListedSession {
  readonly id: string;
  readonly kind: "browser" | "api";
  readonly device: string;
  readonly ip: string | null;
  readonly createdAt: Date;
  /** At most five minutes late. */
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly current: boolean;
}

/** Every live session of a person: the present one first, then by last use. */
export async function listSessions({
  userId,
  sessionId,
}: Pick<Person, "userId"> & { readonly sessionId: string | null }) {
  const records = await listSessionRecords(userId);
  const sessions = records.map<ListedSession>((record) => ({
    id: record.id,
    kind: record.kind,
    device: deviceName(record.userAgent),
    ip: record.ip,
    createdAt: record.createdAt,
    lastSeenAt: record.lastSeenAt,
    expiresAt: record.expiresAt,
    current: record.id === sessionId,
  }));
  return ok({ sessions: sessions.sort((a, b) => Number(b.current) - Number(a.current)) });
}
