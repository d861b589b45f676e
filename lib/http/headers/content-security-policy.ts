import "server-only";
import { paymentOrigins } from "@/lib/billing/payment-origins";
import { isDevelopment, isHttps } from "@/lib/env";
import { signInOrigins } from "../sign-in/sign-in-providers";

/** The policy for everything that is not a page: a browser that is led to it may show it, and does nothing. */
export const nothingPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy for a file that is handed out as it is: wherever it is shown, it is alone. A PDF needs another: this one stops the
 * viewer.
 */
export const sandboxPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * The policy for a page: scripts and styles run by this answer's nonce, and everything else comes from here or not at all. Next
 * reads the nonce from a header of the request and puts it on the scripts it writes.
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
    // For a document's PDF. Everything else from here refuses to be framed, except the local mailbox.
    "frame-src 'self'",
    // Browsers also apply it to where a form's answer redirects.
    ["form-action 'self'", ...signInOrigins(), ...paymentOrigins()].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
    // Safari and Firefox support only this older form.
    "report-uri /csp-reports",
    "report-to csp",
  ].join("; ");
}

/** Where "report-to csp" leads, for the header Reporting-Endpoints. */
export const reportingEndpoints = 'csp="/csp-reports"';
