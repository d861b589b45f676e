import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { appLocale, momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { sendMail } from "@/lib/mail/send-mail";
import { ownershipOfferMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { pageUrl } from "./account-notice";

/** Mails an offer of the ownership to its recipient, if it is still open. */
export const mailOwnershipOffered: JobHandler<JobPayload<"mail.ownership_offered">> = {
  async run({ organizationId, offerId }) {
    const db = authorize(system(organizationId), "mail.send");
    const offer = await db.ownershipTransfer.findFirst({
      where: { id: offerId, acceptedAt: null, canceledAt: null, expiresAt: { gt: new Date() } },
      select: { userId: true, toUserId: true, expiresAt: true },
    });
    if (!offer?.userId) return;
    const { name, locale, timeZone } = await db.organization.findFirstOrThrow({
      select: { name: true, locale: true, timeZone: true },
    });
    const { slug } = await identityDb.organizationDirectory.findUniqueOrThrow({
      where: { organizationId },
      select: { slug: true },
    });
    const people = await identityDb.user.findMany({
      where: { id: { in: [offer.userId, offer.toUserId] } },
      select: { id: true, name: true, email: true },
    });
    const from = people.find(({ id }) => id === offer.userId);
    const to = people.find(({ id }) => id === offer.toUserId);
    if (!from || !to) return;
    const content = await ownershipOfferMail({
      organizationName: name,
      ownerName: from.name,
      answerUrl: pageUrl(`/o/${slug}/team/ownership`),
      expiresOn: momentInWords(offer.expiresAt, timeZone, appLocale(locale)),
    });
    await sendMail({
      ...content,
      to: { name: oneLine(to.name, 100) || null, address: to.email },
      idempotencyKey: `ownership_offered/${offerId}`,
    });
  },
};
