import "server-only";
import { headers } from "next/headers";
import { requestOrigin } from "@/lib/http/request-origin";
import { mailboxIsOpen } from "@/lib/mail/mailbox/mailbox-is-open";

/** Whether this request may see the local mailbox; see {@link mailboxIsOpen}. If not, its address does not exist. */
export async function isOpenToThisRequest(): Promise<boolean> {
  const asked = await headers();
  return mailboxIsOpen({ host: asked.get("host"), ip: requestOrigin(asked, "browser").ip });
}
