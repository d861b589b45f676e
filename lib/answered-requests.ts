import "server-only";
import { type Channel, channel } from "node:diagnostics_channel";
import { z } from "zod";

/** A finished request; its answer may have been cut short. */
export const answeredRequestSchema = z.object({
  method: z.string(),
  route: z.string(),
  status: z.number(),
  seconds: z.number(),
  isWhole: z.boolean(),
});

/** Where each finished request is published. Nobody listens unless metrics are on. */
export const answeredRequests: Channel = channel("mercura.answered-requests");
