import "server-only";
import { env, isLoopback } from "@/lib/env";

/**
 * Whether the local mailbox may answer a request for this Host: only if the server is for this machine alone and the browser asks
 * for it by that name. Otherwise a page elsewhere could point its own name at this machine and read the links in the mails (DNS
 * rebinding).
 */
export function mailboxIsOpen(host: string | null): boolean {
  if (!isLoopback() || !host) return false;
  return isLoopbackName(host) || host === new URL(env.APP_URL).host;
}

function isLoopbackName(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
