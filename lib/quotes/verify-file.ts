import "server-only";
import { createHash } from "node:crypto";
import type { RequestOrigin } from "@/lib/access/actor";
import { ok } from "@/lib/result";
import { sharedQuote } from "./shared-quote";

/**
 * Whether a file is, to the last bit, the one that was sent behind this link.
 *
 * @problem those of {@link sharedQuote}
 */
export async function verifyFile(
  origin: RequestOrigin,
  { token, content }: { token: string; content: Uint8Array },
) {
  const found = await sharedQuote(origin, token);
  if (!found.ok) return found;
  const sha256 = createHash("sha256").update(content).digest("hex");
  return ok({ isGenuine: sha256 === found.value.pdfSha256, sha256 });
}
