import { maxFormBytes } from "./max-form-bytes";

/** What a page takes; a form is a POST to its own page. */
export const pageMethods: readonly string[] = ["GET", "HEAD", "POST"];

/** The addresses of routes and files. Everything else is a page's. */
const noPage =
  /^\/(?:api\/|_next\/|organizations\/(?:create|[^/]+\/invite|invitations\/accept|auth\/[^/]+)$|customers(?:\/[^/]+)?$|(?:o|q)\/[^/]+\/(?:.+\/)?(?:pdf|logo|look-up|upload|download|preview|checkpoint)$|(?:exports|files)\/[^/]+$|openapi\.json$|healthz$|readyz$|csp-reports$|mailbox\/messages$|mailbox\/[^/]+\/body$|favicon\.svg$|apple-touch-icon\.png$)/;

/** Next redirects these to the same address without them. */
const straySlash = /\/\/|\\|.\/$/;

/** Whether a path is a page's, even of a page that does not exist. */
export function isPageAddress(path: string): boolean {
  return path.startsWith("/") && !noPage.test(path) && !straySlash.test(path);
}

/** Why no page takes a request. */
export type PageRefusal = "method_not_allowed" | "payload_too_large";

/**
 * Why no page takes a request with this method and announced length, or null. Next answers a form that is too long with a bare
 * 500.
 */
export function pageRefusal(method: string, contentLength: string | undefined): PageRefusal | null {
  if (!pageMethods.includes(method)) return "method_not_allowed";
  return Number(contentLength ?? 0) > maxFormBytes ? "payload_too_large" : null;
}
