import { pageOf } from "@/lib/answer-fields";
import { apiTokenAnswer, newApiTokenAnswer } from "@/lib/api-tokens/answers";
import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { listApiTokens } from "@/lib/api-tokens/list-api-tokens";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(nothing, listApiTokens, {
  summary: "List API tokens",
  permission: "api_token.read",
  answers: pageOf(apiTokenAnswer),
});
export const POST = memberRoute(createApiTokenSchema, createApiToken, {
  summary: "Make an API token",
  permission: "api_token.create",
  answers: newApiTokenAnswer,
  status: 201,
});
