import "server-only";
import { z } from "zod";
import type { InvitationRowKey } from "@/lib/db/invitations/read-invitation";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { env } from "@/lib/env";
import { deriveToken, isDerivedToken, tokenHash } from "@/lib/tokens";

/** A derived token: 256 bits, base64url. */
const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the database looks an invitation up by. */
export type InvitationKey = { readonly organizationId: OrganizationId } & InvitationRowKey & {
    /** What only the mailed link has; undefined for a link that the inviter copied, and without a link. */
    readonly mailProof?: string | undefined;
  };

/**
 * The token of an invitation's link as its inviter gets it. It names the organization, so that looking it up asks one tenant
 * only.
 */
function invitationToken(organizationId: OrganizationId, nonce: string): string {
  return `${organizationId}.${deriveToken("invitation", nonce)}`;
}

/** The hash that is stored for an invitation with this nonce. */
export function invitationTokenHash(nonce: string): string {
  return tokenHash(deriveToken("invitation", nonce));
}

/** The link that an inviter may copy. It proves nothing about who opens it, because the inviter could. */
export function invitationLink(organizationId: OrganizationId, nonce: string): string {
  return linkWith(invitationToken(organizationId, nonce));
}

/** The link that is mailed, and shown to nobody else: whoever opens it reads the invited address's mail. */
export function mailedInvitationLink(organizationId: OrganizationId, nonce: string): string {
  return linkWith(
    `${invitationToken(organizationId, nonce)}.${deriveToken("invitation_mail", nonce)}`,
  );
}

/** Whether it is the secret that was mailed with the invitation of this nonce. */
export function isMailProof(proof: string, nonce: string): boolean {
  return isDerivedToken("invitation_mail", nonce, proof);
}

/** Reads a link's token; null for text that can't be one. */
export function parseInvitationToken(token: string): InvitationKey | null {
  const [organizationId, secret, proof, ...rest] = token.split(".");
  const organization = organizationIdSchema.safeParse(organizationId);
  const checked = secretSchema.safeParse(secret);
  const mailProof = secretSchema.optional().safeParse(proof);
  if (!organization.success || !checked.success || !mailProof.success || rest.length > 0)
    return null;
  return {
    organizationId: organization.data,
    tokenHash: tokenHash(checked.data),
    mailProof: mailProof.data,
  };
}

function linkWith(token: string): string {
  const link = new URL("/invite/accept", env.APP_URL);
  link.searchParams.set("token", token);
  return link.href;
}
