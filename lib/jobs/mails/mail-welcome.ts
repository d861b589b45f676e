import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { identityDb } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail/send-mail";
import { welcomeMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { newestVerificationRequest } from "./verification-request";

/** Greets whoever signed an organization up, with the link that proves their address as long as one waits. */
export const mailWelcome: JobHandler<JobPayload<"mail.welcome">> = {
  async run({ organizationId, userId }) {
    const db = authorize(system(organizationId), "mail.send");
    const member = await db.organizationMember.findFirst({
      where: { userId },
      select: { id: true },
    });
    const user = await identityDb.user.findUnique({
      where: { id: userId },
      select: { name: true, email: true },
    });
    const organization = await findOrganization(organizationId);
    if (!member || !user || !organization) return;
    const content = await welcomeMail({
      name: user.name,
      ...organization,
      verifyUrl: (await newestVerificationRequest(userId))?.link ?? null,
    });
    await sendMail({
      ...content,
      to: { name: oneLine(user.name, 100) || null, address: user.email },
      idempotencyKey: `welcome/${organizationId}/${userId}`,
    });
  },
};

async function findOrganization(organizationId: OrganizationId) {
  const found = await identityDb.organizationDirectory.findUnique({
    where: { organizationId },
    select: { slug: true, name: true },
  });
  return (
    found && {
      organizationName: found.name,
      organizationUrl: new URL(`/o/${found.slug}`, env.APP_URL).href,
    }
  );
}
