import "server-only";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { deriveToken } from "@/lib/tokens";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailNotice, pageUrl } from "./account-notice";

/** Tells the old address that another one was asked for, with the link that undoes it. */
export const mailEmailChangeNotice: JobHandler<JobPayload<"mail.email_change_notice">> = {
  async run({ userId, undoTokenHash }) {
    const undo = await identityDb.emailToken.findUnique({
      where: { tokenHash: undoTokenHash, userId, purpose: "undo_change", usedAt: null },
      select: { nonce: true, email: true, createdAt: true, lifetimeMinutes: true },
    });
    if (!undo) return;
    const expiresAt = new Date(undo.createdAt.getTime() + undo.lifetimeMinutes * 60_000);
    await mailNotice(userId, {
      title: "Your e-mail is about to change",
      text: "Somebody asked to log in to your Mercura account with another address. It changes as soon as the other address confirms.",
      facts: [["Until", momentInWords(expiresAt, "UTC")]],
      advice:
        "If it was you, there is nothing to do. If not, undo it: your address stays or comes back, and everybody is logged out. The link works until then.",
      action: {
        href: pageUrl("/account/email/undo", deriveToken("undo_email_change", undo.nonce)),
        label: "Undo the change",
      },
      address: undo.email,
      idempotencyKey: `email_change_notice/${undo.nonce}`,
    });
  },
};
