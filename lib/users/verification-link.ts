import "server-only";
import { env } from "@/lib/env";
import { deriveToken } from "@/lib/tokens";

/** The link that proves an address; it opens a page with a button, because mail scanners follow links. */
export function verificationLink(nonce: string): string {
  const link = new URL("/verify-email", env.APP_URL);
  link.searchParams.set("token", deriveToken("email_verification", nonce));
  return link.href;
}
