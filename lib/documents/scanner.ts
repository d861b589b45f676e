import "server-only";
import { env } from "@/lib/env";

/** Whether this server has a virus scanner. */
export function isScannerOn(): boolean {
  return Boolean(env.CLAMD_SOCKET ?? env.CLAMD_HOST);
}

/** Whether a version may leave the server: found clean if there is a scanner, or not found infected if there is none. */
export function isReleased({ scanStatus }: { readonly scanStatus: string }): boolean {
  return scanStatus === "clean" || (scanStatus === "unscanned" && !isScannerOn());
}
