import "server-only";
import { headers } from "next/headers";
import { mailboxIsOpen } from "@/lib/mail/mailbox/mailbox-is-open";

/** Whether this request may see the local mailbox; see {@link mailboxIsOpen}. If not, its address does not exist. */
export async function isOpenToThisRequest(): Promise<boolean> {
  return mailboxIsOpen((await headers()).get("host"));
}
