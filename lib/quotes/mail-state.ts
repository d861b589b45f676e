import { lateMailMs } from "@/lib/mail/late-mail";

/** What became of a mail to a buyer: on its way, out, not out although it should be, given up, or not sent because the quote was closed. */
export type MailState = "queued" | "sent" | "late" | "failed" | "dropped";

/** How a mail that was written at `createdAt` stands. */
export function mailState(
  { status, createdAt }: { readonly status: string; readonly createdAt: Date },
  now: Date,
): MailState {
  if (status === "sent" || status === "failed" || status === "dropped") return status;
  return now.getTime() - createdAt.getTime() > lateMailMs ? "late" : "queued";
}
