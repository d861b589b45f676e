import "server-only";
import { z } from "zod";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { env } from "@/lib/env";
import { deriveToken, tokenHash } from "@/lib/tokens";

const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the database looks a sent quote up by. */
export interface QuoteKey {
  readonly organizationId: OrganizationId;
  readonly tokenHash: string;
}

/** The hash that is stored for a quote with this nonce. */
export function quoteTokenHash(nonce: string): string {
  return tokenHash(deriveToken("quote", nonce));
}

/** The link that opens a sent quote to its buyer. It names the organization, so that looking it up asks one tenant only. */
export function quoteLink(organizationId: OrganizationId, nonce: string): string {
  return new URL(`/q/${organizationId}.${deriveToken("quote", nonce)}`, env.APP_URL).href;
}

/** Reads a link's token; null for text that can't be one. */
export function parseQuoteToken(token: string): QuoteKey | null {
  const [organizationId, secret, ...rest] = token.split(".");
  const organization = organizationIdSchema.safeParse(organizationId);
  const checked = secretSchema.safeParse(secret);
  if (!organization.success || !checked.success || rest.length > 0) return null;
  return { organizationId: organization.data, tokenHash: tokenHash(checked.data) };
}
