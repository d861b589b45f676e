import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { readLogo } from "@/lib/organizations/logo-files";
import { ok, problem } from "@/lib/result";
import { sharedQuote } from "./shared-quote";

/**
 * The logo of the organization that sent a quote, for whoever has its link.
 *
 * @problem those of {@link sharedQuote}
 */
export async function readSharedLogo(origin: RequestOrigin, { token }: { token: string }) {
  const found = await sharedQuote(origin, token);
  if (!found.ok) return found;
  const { actor, db } = found.value;
  const { logoKey } = await db.organization.findFirstOrThrow({ select: { logoKey: true } });
  const content = logoKey && (await readLogo(actor.organizationId, logoKey));
  return content ? ok({ fileName: "logo.png", content }) : problem("not_found");
}
