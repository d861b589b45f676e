import { z } from "zod";
import { moment } from "@/lib/answer-fields";
import { organizationStatuses } from "@/lib/organizations/status";

const count = z.int();
/** Minor units of the currency. */
const money = { totalMinor: z.int(), currency: z.string() };

const price = z
  .object({ unitPriceMinor: z.int(), currency: z.string(), interval: z.string() })
  .nullable();
const preview = z.object({ ...money, dueAt: moment }).nullable();

const plan = z.object({
  /** Stripe's word. */
  status: z.string(),
  /** From the next renewal on. */
  seats: count,
  /** Until then. */
  paidSeats: count.nullable(),
  currentPeriodEndsAt: moment.nullable(),
  cancelsAtPeriodEnd: z.boolean(),
  /** Whether Stripe knows this number already. */
  isSynced: z.boolean(),
});

const invoice = z.object({
  id: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  ...money,
  createdAt: moment,
  pageUrl: z.string().nullable(),
  pdfUrl: z.string().nullable(),
});

export const billingAnswer = z
  .object({
    provider: z.enum(["stripe", "self_hosted"]),
    status: z.enum(organizationStatuses),
    trialEndsAt: moment.nullable(),
    pastDueSince: moment.nullable(),
    seats: z.object({
      total: count,
      used: count,
      members: count,
      invitations: count,
      free: count,
    }),
    /** What the organization pays for; null where it has no plan. */
    plan: plan.nullable(),
    hasInvoices: z.boolean(),
    price,
    nextInvoice: preview,
    isGatewayUp: z.boolean(),
  })
  .meta({ id: "Billing" });

export const seatsAnswer = z.object({ seats: count });

export const seatReviewAnswer = z.object({
  seats: count,
  before: count,
  paidSeats: count,
  currentPeriodEndsAt: moment.nullable(),
  isCharged: z.boolean(),
  dueNow: preview,
  price,
});

/** Where a browser goes on. */
export const elsewhereAnswer = z.object({ url: z.string() });

export const invoicesAnswer = z.object({
  data: z.array(invoice),
  nextCursor: z.string().nullable(),
});

export const cancellationAnswer = z.object({ cancelsAtPeriodEnd: z.boolean() });

export const planAnswer = z.object({ hasPlan: z.boolean() });
