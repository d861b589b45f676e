import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema";

interface MercuraOptions {
  /** Where Mercura is served, such as "https://sales.acme.example". */
  readonly baseUrl: string;
  /** An API token, or a session's access token. */
  readonly token: string;
  /** The organization to use, if the token's person belongs to several. */
  readonly organizationId?: string;
}

export type Mercura = Client<paths>;

/**
 * A client of Mercura's API whose paths, bodies and answers TypeScript knows. Calls do not throw: `data` is the answer, `error`
 * the problem (RFC 9457) with its stable `code`.
 */
export function createMercura({ baseUrl, token, organizationId }: MercuraOptions): Mercura {
  return createClient<paths>({
    baseUrl,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(organizationId ? { "Organization-Id": organizationId } : {}),
    },
  });
}
