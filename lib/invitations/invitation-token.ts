import "server-only";
import { z } from "zod";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import type { InvitationRowKey } from "@/lib/db/read-invitation";
import { env } from "@/lib/env";
import { deriveToken, tokenHash } from "@/lib/tokens";

const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the database finds an invitation by. */
export type InvitationKey = { readonly organizationId: OrganizationId } & InvitationRowKey;

/** The token of an invitation's link. It names the organization, so that finding the invitation asks one tenant only. */
export function invitationToken(organizationId: OrganizationId, nonce: string): string {
  return `${organizationId}.${deriveToken("invitation", nonce)}`;
}

/** The hash that is stored for an invitation with this nonce. */
export function invitationTokenHash(nonce: string): string {
  return tokenHash(deriveToken("invitation", nonce));
}

/** The link that is mailed to an invitee. */
export function invitationLink(organizationId: OrganizationId, nonce: string): string {
  const link = new URL("/invite/accept", env.APP_URL);
  link.searchParams.set("token", invitationToken(organizationId, nonce));
  return link.href;
}

/** Takes a link's token apart; null for text that can't be one. */
export function parseInvitationToken(token: string): InvitationKey | null {
  const [organizationId, secret, ...rest] = token.split(".");
  const organization = organizationIdSchema.safeParse(organizationId);
  const checked = secretSchema.safeParse(secret);
  if (!organization.success || !checked.success || rest.length > 0) return null;
  return { organizationId: organization.data, tokenHash: tokenHash(checked.data) };
}
