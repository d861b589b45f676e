import "server-only";
import { Resend } from "resend";
import { commonHeaders, type Mail, type MailTransport } from "../mail";

/**
 * Sends by Resend. The mail's key goes along, so that Resend sends it once however often it is asked within a day.
 * RESEND_BASE_URL, which Resend's own client reads, names another address for its API.
 */
export function resendTransport(apiKey: string, from: string, timeoutMs = 20_000): MailTransport {
  const resend = new Resend(apiKey);
  return {
    name: "resend",
    async send(mail) {
      const { error } = await resend.emails.send(
        {
          from,
          to: formatPerson(mail.to),
          ...(mail.replyTo ? { replyTo: formatPerson(mail.replyTo) } : {}),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: commonHeaders,
        },
        { idempotencyKey: mail.idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
      );
      // The key was used with other words, such as after the organization was renamed: the mail itself went out.
      if (!error || error.name === "invalid_idempotent_request") return;
      throw new Error(
        `Resend answered ${error.statusCode ?? "nothing"}: ${error.name}: ${error.message}`,
      );
    },
  };
}

/** @see RFC 5322 section 3.4: a display name that may hold anything is a quoted string. */
function formatPerson({ name, address }: Mail["to"]): string {
  return name ? `"${name.replace(/["\\]/g, "\\$&")}" <${address}>` : address;
}
