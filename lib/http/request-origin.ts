import "server-only";
import { randomUUID } from "node:crypto";
import { isIP } from "node:net";
import type { RequestOrigin } from "@/lib/access/actor";
import { env } from "@/lib/env";
import { callFields } from "@/lib/logged-call";

/** Where a request came from. Its id is the one in its log lines; a client's own is never used. */
export function requestOrigin(headers: Headers, door: RequestOrigin["door"]): RequestOrigin {
  const { requestId } = callFields();
  return {
    requestId: typeof requestId === "string" ? requestId : randomUUID(),
    ip: clientAddress(headers),
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? null,
    door,
  };
}

// Each proxy appends the address it saw, so the entry of the outermost trusted one is counted from the end. Without a proxy the
// only entry is the one that Next took from the socket; see drop-claimed-headers.ts.
function clientAddress(headers: Headers): string | null {
  const hops = headers.get("x-forwarded-for")?.split(",") ?? [];
  const address = hops.at(-Math.max(1, env.TRUSTED_PROXIES))?.trim() ?? "";
  return isIP(address) ? address : null;
}
