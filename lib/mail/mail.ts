import { z } from "zod";
import { emailAddress } from "@/lib/users/email";

const breaksHeaders = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Text for a header of the message. A line break in it would begin another header, so it is refused. */
const headerText = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !breaksHeaders.test(text), "A header can't hold control characters.");

/** Somebody's address, and the name before it. */
const mailPerson = z.object({ name: headerText.nullable(), address: emailAddress });

/** One mail to one person, complete: what every transport takes. */
export const mailSchema = z.object({
  to: mailPerson,
  /** Who gets an answer; absent if nobody reads one. */
  replyTo: mailPerson.optional(),
  subject: headerText,
  html: z.string().min(1),
  text: z.string().min(1),
  /** Two mails with one key are the same mail; a provider that supports keys sends it once. */
  idempotencyKey: z.string().min(1).max(200),
});

export type Mail = z.infer<typeof mailSchema>;

/** The words of a mail, before its recipient is known. */
export type MailContent = Pick<Mail, "subject" | "html" | "text">;

/** A way to send mail. `send` resolves once the mail was accepted for good, and throws if it was not. */
export interface MailTransport {
  readonly name: "resend" | "smtp" | "mailbox";
  send(mail: Mail): Promise<void>;
}

/** Headers of every mail: no holiday notices in answer to a machine. @see RFC 3834 */
export const commonHeaders = { "Auto-Submitted": "auto-generated" } as const;
