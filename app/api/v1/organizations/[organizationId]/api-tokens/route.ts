import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { listApiTokens } from "@/lib/api-tokens/list-api-tokens";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(nothing, listApiTokens);
export const POST = memberRoute(createApiTokenSchema, createApiToken, { status: 201 });
