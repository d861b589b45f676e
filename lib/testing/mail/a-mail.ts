import type { Mail } from "@/lib/mail/mail";

/** A mail with letters and a name that need care on the way. */
export function aMail(changes: Partial<Mail> = {}): Mail {
  return {
    to: { name: "Sofía Rey, Sales", address: "sofia@example.com" },
    subject: "Grüße aus Münster",
    html: "<p>Hello</p>",
    text: "Hello",
    idempotencyKey: "greeting/1",
    ...changes,
  };
}
