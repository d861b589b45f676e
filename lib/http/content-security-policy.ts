import "server-only";
import { paymentOrigins } from "@/lib/billing/payment-origins";
import { isDevelopment, isHttps } from "@/lib/env";
import { signInOrigins } from "./sign-in-providers";

/** For everything that is no page: a browser that is led to it shows it, and does nothing. */
export const nothingPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * For a page: scripts and styles run by this answer's nonce, and everything else comes from here or not at all.
 * The nonce goes to Next in the request's own header, which puts it on the scripts it writes.
 *
 * @see https://w3c.github.io/webappsec-csp/#strict-dynamic-usage and ASVS 5.0 3.4.3, 3.4.6, 3.4.7
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    // React's error overlay evaluates code, and Next writes styles without a nonce, in development only.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    isDevelopment() ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment() ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'none'",
    // A document's PDF is shown in a frame; what else comes from here forbids to be framed (the local mailbox excepted).
    "frame-src 'self'",
    // Browsers hold it against where a form's answer redirects to, too.
    ["form-action 'self'", ...signInOrigins(), ...paymentOrigins()].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
    // Safari and Firefox know the older of the two.
    "report-uri /csp-reports",
    "report-to csp",
  ].join("; ");
}

/** Where "report-to csp" leads, for the header Reporting-Endpoints. */
export const reportingEndpoints = 'csp="/csp-reports"';
