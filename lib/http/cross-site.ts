import "server-only";
import { env } from "@/lib/env";

/**
 * Whether a request that changes something came from another site. Browsers say so in Sec-Fetch-Site; where that is missing,
 * Origin has to be APP_URL. Host is never asked, because the client writes it.
 *
 * @see OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata"; ASVS 5.0 3.5.1
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin";
  return headers.get("origin") !== env.APP_URL;
}
