import { z } from "zod";

/** How sales stand, in one currency and minor units. */
export const dashboardAnswer = z
  .looseObject({
    period: z.unknown(),
    openByStatus: z.unknown(),
    openByAge: z.unknown(),
    parts: z.unknown(),
    topCustomers: z.unknown(),
    reps: z.unknown(),
    events: z.unknown(),
  })
  .meta({ id: "Dashboard" });
