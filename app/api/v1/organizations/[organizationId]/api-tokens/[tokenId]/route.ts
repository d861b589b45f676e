import { done } from "@/lib/answer-fields";
import { revokeApiToken } from "@/lib/api-tokens/revoke-api-token";
import { apiTokenIdSchema } from "@/lib/api-tokens/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const DELETE = memberRoute(apiTokenIdSchema, revokeApiToken, {
  summary: "Revoke an API token",
  permission: "api_token.revoke",
  ...done,
});
