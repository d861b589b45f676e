"use server";

import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { revokeApiToken } from "@/lib/api-tokens/revoke-api-token";
import { apiTokenIdSchema, createApiTokenFormSchema } from "@/lib/api-tokens/schema";
import { takeOverApiToken } from "@/lib/api-tokens/take-over-api-token";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const createApiTokenAction = memberAction(
  createApiTokenFormSchema,
  createApiToken,
  ({ id, name, token }) => ({ show: { id, name, token } }),
);
export const revokeApiTokenAction = memberAction(apiTokenIdSchema, revokeApiToken, stay);
export const takeOverApiTokenAction = memberAction(apiTokenIdSchema, takeOverApiToken, stay);
