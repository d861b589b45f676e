import "server-only";
import { env } from "@/lib/env";
import { chooseTransport } from "./choose-transport";
import { type Mail, type MailTransport, mailSchema } from "./mail";

let transport: MailTransport | undefined;

/** The process's way out for mail. Asked for once at the start, it finds a wrong setting before the first mail does. */
export function mailTransport(): MailTransport {
  transport ??= chooseTransport(env);
  return transport;
}

/**
 * Sends one mail to one person, and resolves when the provider has taken it over. Throws when it has not, and for an address
 * or a header that could smuggle in another. For jobs only: a request never waits for a mail server.
 */
export async function sendMail(mail: Mail): Promise<void> {
  await mailTransport().send(mailSchema.parse(mail));
}
