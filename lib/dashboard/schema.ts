import { z } from "zod";
import { currencyCode, emptyToNull } from "@/lib/fields";

/** How far back a dashboard looks, in days. */
export const periodsDays = [30, 90, 365] as const;

const period = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.literal(periodsDays, "Use 30, 90 or 365."));

/** Without a currency it is the organization's: amounts in two currencies can't be added. */
export const dashboardSchema = z.strictObject({
  period: period.default(90),
  currency: emptyToNull(currencyCode).default(null),
});

export type DashboardQuery = z.output<typeof dashboardSchema>;
