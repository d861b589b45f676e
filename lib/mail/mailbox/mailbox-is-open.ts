import "server-only";
import { env, isLoopback } from "@/lib/env";

interface Asked {
  readonly host: string | null;
  /** Where the request came from. */
  readonly ip: string | null;
}

/**
 * Whether the local mailbox may answer a request: only if the server is for this machine alone, and is asked from it and by its
 * name. A server in a container is reached from elsewhere by its published port whatever APP_URL says. And a page elsewhere could
 * point its own name at this machine and read the links in the mails (DNS rebinding).
 */
export function mailboxIsOpen({ host, ip }: Asked): boolean {
  if (!isLoopback() || !host || !isLoopbackAddress(ip ?? "")) return false;
  return isLoopbackName(host) || host === new URL(env.APP_URL).host;
}

function isLoopbackAddress(ip: string): boolean {
  return /^(?:(?:::ffff:)?127(\.\d{1,3}){3}|::1)$/.test(ip);
}

function isLoopbackName(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
