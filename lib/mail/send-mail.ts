import "server-only";
import { env } from "@/lib/env";
import { chooseTransport } from "./choose-transport";
import { type Mail, type MailTransport, mailSchema } from "./mail";

let transport: MailTransport | undefined;

/** The process's mail transport. Called once at the start, so that a wrong setting is found before the first mail. */
export function mailTransport(): MailTransport {
  transport ??= chooseTransport(env);
  return transport;
}

/**
 * Sends one mail to one person, and resolves once the provider has accepted it. Throws if it has not, and for an address or a
 * header that could smuggle in another. For jobs only: a request never waits for a mail server.
 */
export async function sendMail(mail: Mail): Promise<void> {
  await mailTransport().send(mailSchema.parse(mail));
}
