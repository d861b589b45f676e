import { z } from "zod";
import { moment } from "@/lib/answer-fields";
import { organizationStatuses } from "@/lib/organizations/status";

const count = z.int();

export const billingAnswer = z
  .looseObject({
    provider: z.enum(["stripe", "self_hosted"]),
    status: z.enum(organizationStatuses),
    seats: z.object({
      total: count,
      used: count,
      members: count,
      invitations: count,
      free: count,
    }),
    /** What the organization pays for; null where it has no plan. */
    plan: z.unknown(),
    hasInvoices: z.boolean(),
    price: z.unknown(),
    nextInvoice: z.unknown(),
    isGatewayUp: z.boolean(),
  })
  .meta({ id: "Billing" });

export const seatsAnswer = z.object({ seats: count });

export const seatReviewAnswer = z.object({
  seats: count,
  before: count,
  paidSeats: z.unknown(),
  currentPeriodEndsAt: moment.nullable(),
  isCharged: z.boolean(),
  dueNow: z.unknown(),
  price: z.unknown(),
});

/** Where a browser goes on. */
export const elsewhereAnswer = z.object({ url: z.string() });

export const invoicesAnswer = z.object({
  data: z.array(z.unknown()),
  nextCursor: z.string().nullable(),
});

export const cancellationAnswer = z.object({ cancelsAtPeriodEnd: z.boolean() });

export const planAnswer = z.object({ hasPlan: z.boolean() });
