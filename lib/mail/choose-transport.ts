import "server-only";
import { type Environment, isLoopback } from "@/lib/env";
import type { MailTransport } from "./mail";
import { localMailbox } from "./transports/local-mailbox";
import { resendTransport } from "./transports/resend";
import { smtpTransport } from "./transports/smtp";

type MailSettings = Pick<Environment, "RESEND_API_KEY" | "SMTP_URL" | "MAIL_FROM">;

/**
 * The transport that the settings choose: Resend, else an SMTP server, else the mailbox on this machine, which exists only where
 * nobody else can reach the server. Throws if there is none, and for an invalid SMTP_URL.
 */
export function chooseTransport(settings: MailSettings): MailTransport {
  const { RESEND_API_KEY, SMTP_URL, MAIL_FROM } = settings;
  if (RESEND_API_KEY) return resendTransport(RESEND_API_KEY, MAIL_FROM);
  if (SMTP_URL) return smtpTransport(SMTP_URL, MAIL_FROM);
  if (isLoopback()) return localMailbox(MAIL_FROM);
  throw new Error("No way to send mail: set RESEND_API_KEY or SMTP_URL.");
}
