import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole, roleDescriptions, roleNames } from "@/lib/access/roles";
import { appLocale, momentInWords } from "@/lib/dates";
import { mailedInvitationLink } from "@/lib/invitations/link/invitation-token";
import { sendMail } from "@/lib/mail/send-mail";
import { invitationMail } from "@/lib/mail/templates";
import { accentColors } from "@/lib/organizations/accent-color";
import { namesOf } from "@/lib/users/names-of";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";

/**
 * Mails an invitation's link, and records on the invitation how that went. Does nothing if it was accepted, revoked or has
 * expired meanwhile, or if its present link was mailed already.
 */
export const mailInvitation: JobHandler<JobPayload<"mail.invitation">> = {
  async run({ organizationId, invitationId }) {
    const db = authorize(system(organizationId), "mail.send");
    const invitation = await db.organizationInvitation.findFirst({
      where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      select: {
        email: true,
        role: true,
        nonce: true,
        expiresAt: true,
        userId: true,
        mailStatus: true,
      },
    });
    if (!invitation || invitation.mailStatus === "sent") return;
    const organization = await db.organization.findFirstOrThrow({
      select: { name: true, locale: true, timeZone: true, accentColor: true },
    });
    const content = await invitationMail({
      organizationName: organization.name,
      inviterName: await nameOf(invitation.userId),
      ...roleInWords(invitation.role),
      acceptUrl: mailedInvitationLink(organizationId, invitation.nonce),
      expiresOn: momentInWords(
        invitation.expiresAt,
        organization.timeZone,
        appLocale(organization.locale),
      ),
      accent: organization.accentColor ? accentColors(organization.accentColor) : undefined,
    });
    await sendMail({
      ...content,
      to: { name: null, address: invitation.email },
      idempotencyKey: `invitation/${invitationId}/${invitation.nonce}`,
    });
    // Only if the link is still the one that was mailed: "resend" may have made another meanwhile.
    await db.organizationInvitation.updateMany({
      where: { id: invitationId, nonce: invitation.nonce },
      data: { mailStatus: "sent", mailedAt: new Date() },
    });
  },

  async giveUp({ organizationId, invitationId }) {
    await authorize(system(organizationId), "mail.send").organizationInvitation.updateMany({
      where: { id: invitationId, mailStatus: "queued" },
      data: { mailStatus: "failed" },
    });
  },
};

async function nameOf(userId: string | null): Promise<string | null> {
  return (userId && (await namesOf([userId])).get(userId)) || null;
}

function roleInWords(role: string) {
  if (!isRole(role)) throw new Error(`Unknown role: ${role}`);
  return { roleName: roleNames[role], roleDescription: roleDescriptions[role] };
}
