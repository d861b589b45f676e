import "server-only";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";

/** A mail as its file in the mailbox has it. */
export const storedMailSchema = z.object({
  id: z.string().regex(/^\d{8}T\d{9}Z-[0-9a-f]{32}$/),
  sentAt: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  /** The header of the message as SMTP would carry it. */
  headers: z.string(),
  html: z.string(),
  text: z.string(),
});

export type StoredMail = z.infer<typeof storedMailSchema>;

/** The name of a mail's file: when it came, for sorting, and which mail it is, to recognise a second copy. */
export function storedMailId(sentAt: Date, keyHash: string): string {
  return `${sentAt.toISOString().replace(/[-:.]/g, "")}-${keyHash}`;
}

/** The folder with one file per mail. */
export function mailboxFolder(): string {
  return path.join(env.DATA_DIR, "mailbox");
}
