import "server-only";
import { isHttps } from "@/lib/env";
import { nothingPolicy } from "./content-security-policy";

/** Their addresses carry a token, or they lead to a page whose address does; no linked site may learn it. */
const tokenPages = /^\/(reset-password|verify-email|invite\/accept|q\/|account\/email\/)/;

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)",
  // Pages bring a policy with their nonce, and Next lets assets be cached. Anything that says nothing gets the strictest.
  "Content-Security-Policy": nothingPolicy,
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
} as const;

/**
 * The headers of every answer to a request for this path, whether page, asset, redirect or failure, unless the answer sets its
 * own.
 *
 * @see ASVS 5.0 3.4.1 to 3.4.8, 14.3.2
 */
export function responseHeaders(path: string): Readonly<Record<string, string>> {
  return {
    ...always,
    "Referrer-Policy": tokenPages.test(path) ? "no-referrer" : "strict-origin-when-cross-origin",
    ...(isHttps() ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
