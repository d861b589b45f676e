import "server-only";
import { type Channel, channel } from "node:diagnostics_channel";
import { z } from "zod";

/** A request that is over; its answer may have been cut short. */
export const answeredRequestSchema = z.object({
  method: z.string(),
  route: z.string(),
  status: z.number(),
  seconds: z.number(),
  isWhole: z.boolean(),
});

/** Where each request is told of when it is over, to whom it concerns. Nobody listens unless metrics are on. */
export const answeredRequests: Channel = channel("mercura.answered-requests");
