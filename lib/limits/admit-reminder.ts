import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { consume } from "./consume";
import { consumeTogether } from "./consume-together";

interface Reminder {
  readonly quoteId: string;
  readonly email: string;
}

/**
 * Counts a mail that reminds a buyer: one in five minutes and three a day of one quote, five a day from one organization to one
 * address, and 500 mails an hour to all buyers. A second click counts against the five minutes alone, and takes nothing from the day.
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
