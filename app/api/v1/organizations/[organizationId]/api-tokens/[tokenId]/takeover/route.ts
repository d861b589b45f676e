import { apiTokenIdSchema } from "@/lib/api-tokens/schema";
import { takeOverApiToken } from "@/lib/api-tokens/take-over-api-token";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(apiTokenIdSchema, takeOverApiToken, {
  present: () => ({ success: true }),
});
