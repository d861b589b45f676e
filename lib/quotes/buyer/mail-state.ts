import { lateMailMs } from "@/lib/mail/late-mail";

/** The state of a mail to a buyer: on its way, out, overdue, given up, or not sent because the quote was closed. */
export type MailState = "queued" | "sent" | "late" | "failed" | "dropped";

/** The state of a mail that was written at `createdAt`. */
export function mailState(
  { status, createdAt }: { readonly status: string; readonly createdAt: Date },
  now: Date,
): MailState {
  if (status === "sent" || status === "failed" || status === "dropped") return status;
  return now.getTime() - createdAt.getTime() > lateMailMs ? "late" : "queued";
}
