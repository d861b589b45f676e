import "server-only";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { sendMail } from "@/lib/mail/send-mail";
import { changeEmailMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import { deriveToken } from "@/lib/tokens";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailNotice, pageUrl } from "./account-notice";

/**
 * Mails the link that confirms a new address to that address. If another account has proved it, a notice goes out instead: only
 * there may it be said that the account exists.
 */
export const mailEmailChange: JobHandler<JobPayload<"mail.email_change">> = {
  async run({ userId }) {
    const change = await identityDb.emailToken.findFirst({
      where: { userId, purpose: "change", usedAt: null },
      orderBy: { createdAt: "desc" },
      select: {
        nonce: true,
        email: true,
        createdAt: true,
        lifetimeMinutes: true,
        user: { select: { name: true } },
      },
    });
    if (!change) return;
    const { nonce, email: newAddress, createdAt, lifetimeMinutes, user } = change;
    const { owner } = await accountsOfAddress(identityDb, newAddress);
    if (owner && owner.id !== userId) return mailTaken(owner.id, nonce);
    const content = await changeEmailMail({
      name: user.name,
      newAddress,
      confirmUrl: pageUrl("/account/email/confirm", deriveToken("email_change", nonce)),
      expiresOn: momentInWords(new Date(createdAt.getTime() + lifetimeMinutes * 60_000), "UTC"),
    });
    await sendMail({
      ...content,
      to: { name: oneLine(user.name, 100) || null, address: newAddress },
      idempotencyKey: `email_change/${nonce}`,
    });
  },
};

function mailTaken(ownerId: string, nonce: string): Promise<void> {
  return mailNotice(ownerId, {
    title: "Your address was entered in another account",
    text: "Somebody asked to move another Mercura account to your address. Your account is untouched, and the other one can't have your address.",
    facts: [],
    advice: "There is nothing to do. If it was you, log in with the account that you have here.",
    action: { href: pageUrl("/login"), label: "Log in" },
    idempotencyKey: `email_change_taken/${nonce}`,
  });
}
