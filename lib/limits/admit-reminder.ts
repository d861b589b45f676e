import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { consume } from "./consume";
import { consumeTogether } from "./consume-together";

interface Reminder {
  readonly quoteId: string;
  readonly email: string;
}

/**
 * Counts a mail that reminds a buyer: for one quote one in five minutes and three a day, from one organization to one address
 * five a day, and to all buyers 500 mails an hour. A second click only counts against the five minutes, and takes nothing from
 * the day.
 *
 * @problem "too_many_requests"
 */
export async function admitReminder(organizationId: OrganizationId, { quoteId, email }: Reminder) {
  const paced = await consume("quote_reminder", quoteId);
  if (!paced.ok) return paced;
  return consumeTogether([
    ["quote_reminder_daily", quoteId],
    ["quote_reminder_address", `${organizationId} ${email}`],
    ["quote_mail", organizationId],
  ]);
}
