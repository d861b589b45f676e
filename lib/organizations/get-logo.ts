import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { readLogo } from "./logo-files";

/**
 * The organization's logo as PNG. Its version is its key, which changes with it.
 *
 * @problem "not_found"
 */
export async function getLogo(actor: Member) {
  const db = authorize(actor, "organization.read");
  const { logoKey } = await db.organization.findFirstOrThrow({ select: { logoKey: true } });
  const content = logoKey && (await readLogo(actor.organizationId, logoKey));
  return content ? ok({ fileName: "logo.png", content, version: logoKey }) : problem("not_found");
}
