import "server-only";
import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import { commonHeaders, type Mail } from "./mail";

/**
 * The mail as nodemailer takes it. The Message-ID follows from the idempotency key, so that mail programs recognise a mail that
 * was sent twice, as happens when the connection breaks after the server has taken it and before it says so.
 */
export function composeMessage(from: string, mail: Mail): SendMailOptions {
  return {
    from,
    to: addressed(mail.to),
    ...(mail.replyTo ? { replyTo: addressed(mail.replyTo) } : {}),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: `<${keyHash(mail)}@${domainOf(from)}>`,
    headers: commonHeaders,
    // A template is code, but no mail has a reason to read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function addressed({ name, address }: Mail["to"]) {
  return { name: name ?? "", address };
}

function domainOf(from: string): string {
  return /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? "localhost";
}

/** A short name for the mail, the same each time it is sent. */
export function keyHash(mail: Mail): string {
  return createHash("sha256").update(mail.idempotencyKey).digest("hex").slice(0, 32);
}
