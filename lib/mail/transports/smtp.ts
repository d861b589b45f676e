import "server-only";
import nodemailer from "nodemailer";
import { composeMessage } from "../compose-message";
import type { MailTransport } from "../mail";

interface SmtpTimeouts {
  readonly connectMs: number;
  /** How long the server may be silent. */
  readonly silenceMs: number;
}

/**
 * Sends by an SMTP server: `smtp://user:password@host:587` (with STARTTLS) or `smtps://…:465`.
 * Encryption is required unless the server is on this machine. Throws at once for an address of another kind.
 */
export function smtpTransport(
  smtpUrl: string,
  from: string,
  timeouts: SmtpTimeouts = { connectMs: 10_000, silenceMs: 20_000 },
): MailTransport {
  const server = parseSmtpUrl(smtpUrl);
  const transporter = nodemailer.createTransport({
    ...server,
    dnsTimeout: timeouts.connectMs,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.connectMs,
    socketTimeout: timeouts.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: "smtp",
    async send(mail) {
      await transporter.sendMail(composeMessage(from, mail));
    },
  };
}

// Parsed here and not by nodemailer, which lets a parameter of the address turn encryption off.
function parseSmtpUrl(smtpUrl: string) {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || url.search)
    throw new Error("SMTP_URL has to look like smtp://user:password@mail.example.com:587.");
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isLocal = host === "localhost" || host === "::1" || host.startsWith("127.");
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal,
    // A mail server on this machine usually has a certificate that nobody signed.
    ignoreTLS: !secure && isLocal,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  };
}
