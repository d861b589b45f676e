import "server-only";
import { headers } from "next/headers";
import { mailboxIsOpen } from "@/lib/mail/mailbox/mailbox-is-open";

/** Whether this request may see the local mailbox; see {@link mailboxIsOpen}. Where not, there is nothing at its address. */
export async function isOpenToThisRequest(): Promise<boolean> {
  return mailboxIsOpen((await headers()).get("host"));
}
