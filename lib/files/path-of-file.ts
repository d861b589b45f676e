import "server-only";
import path from "node:path";
import { env } from "@/lib/env";

/** Where a file, or an organization's folder, lies in the data folder. */
export function pathOfFile(key: string): string {
  return path.join(env.DATA_DIR, "files", key);
}
