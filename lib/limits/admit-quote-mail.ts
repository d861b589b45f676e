import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { consumeTogether } from "./consume-together";

/**
 * Counts a mail that brings somebody a quote: 20 a day from one organization to one address, and 500 an hour from it to
 * everybody, reminders included, so that nobody signs up to mail strangers in our name.
 *
 * @problem "too_many_requests"
 */
export async function admitQuoteMail(organizationId: OrganizationId, email: string) {
  return consumeTogether([
    ["quote_mail_address", `${organizationId} ${email}`],
    ["quote_mail", organizationId],
  ]);
}
