import "server-only";
import { identityDb } from "@/lib/db/identity";
import { env } from "@/lib/env";

/** The address of an organization's billing page, where the gateway leads back to. */
export async function billingUrl(organizationId: string): Promise<string> {
  const { slug } = await identityDb.organizationDirectory.findUniqueOrThrow({
    where: { organizationId },
    select: { slug: true },
  });
  return new URL(`/o/${slug}/billing`, env.APP_URL).href;
}
