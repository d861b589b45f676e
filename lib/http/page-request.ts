import { maxFormBytes } from "./max-form-bytes";

/** What a page takes; a form is a POST to its own page. */
export const pageMethods: readonly string[] = ["GET", "HEAD", "POST"];

/**
 * The addresses of pages: what is left when everything else is named, in the words of Next's matchers, which are a regular
 * expression's too. proxy.ts has to repeat it letter by letter, because Next reads it without running it.
 */
export const pageAddress =
  "/((?!api/|_next/|organizations/(?:create|[^/]+/invite|invitations/accept|auth/[^/]+)$|customers(?:/[^/]+)?$|(?:o|q)/[^/]+/(?:.+/)?(?:pdf|logo|look-up|upload|download|preview|checkpoint)$|(?:exports|files)/[^/]+$|openapi\\.json$|healthz$|readyz$|csp-reports$|mailbox/messages$|mailbox/[^/]+/body$|favicon\\.svg$|apple-touch-icon\\.png$).*)";

const pageAddressPattern = new RegExp(`^${pageAddress}$`);

/** What Next leads to the same address without it, before it asks the proxy. */
const straySlash = /\/\/|\\|.\/$/;

/** Whether a path is a page's, one that is not there included. */
export function isPageAddress(path: string): boolean {
  return pageAddressPattern.test(path) && !straySlash.test(path);
}

/** Whether a form is short enough, by the length that it announces: Next answers a longer one with a bare 500. */
export function isFormLength(contentLength: string | null | undefined): boolean {
  return Number(contentLength ?? 0) <= maxFormBytes;
}
