import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { sendMail } from "@/lib/mail/send-mail";
import { activationMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import { activationLink, neverOpened } from "@/lib/users/activation";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";

/** Mails the newest link that opens an assigned account; nothing once the account is open or the seat is gone. */
export const mailActivation: JobHandler<JobPayload<"mail.activation">> = {
  async run({ userId, organizationId }) {
    const db = authorize(system(organizationId), "mail.send");
    if ((await db.organizationMember.count({ where: { userId } })) === 0) return;
    const link = await identityDb.emailToken.findFirst({
      where: { userId, purpose: "activate", usedAt: null, user: neverOpened },
      orderBy: { createdAt: "desc" },
      select: {
        nonce: true,
        email: true,
        createdAt: true,
        lifetimeMinutes: true,
        user: { select: { name: true } },
      },
    });
    if (!link) return;
    const { nonce, email, createdAt, lifetimeMinutes, user } = link;
    const organization = await db.organization.findFirstOrThrow({
      select: { name: true, timeZone: true },
    });
    const expiresAt = new Date(createdAt.getTime() + lifetimeMinutes * 60_000);
    const content = await activationMail({
      name: user.name,
      organizationName: organization.name,
      activateUrl: activationLink(nonce),
      expiresOn: momentInWords(expiresAt, organization.timeZone),
    });
    await sendMail({
      ...content,
      to: { name: oneLine(user.name, 100) || null, address: email },
      idempotencyKey: `activation/${nonce}`,
    });
  },
};
