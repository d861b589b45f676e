import { done } from "@/lib/answer-fields";
import { apiTokenIdSchema } from "@/lib/api-tokens/schema";
import { takeOverApiToken } from "@/lib/api-tokens/take-over-api-token";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(apiTokenIdSchema, takeOverApiToken, {
  summary: "Answer for a token of the organization",
  permission: "api_token.manage",
  ...done,
});
