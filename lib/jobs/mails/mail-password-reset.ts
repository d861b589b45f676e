import "server-only";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { sendMail } from "@/lib/mail/send-mail";
import { resetPasswordMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import { deriveToken } from "@/lib/tokens";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { pageUrl } from "./account-notice";

/** Mails the newest link that sets a person's password; nothing when none waits any more. */
export const mailPasswordReset: JobHandler<JobPayload<"mail.password_reset">> = {
  async run({ userId }) {
    const reset = await identityDb.passwordResetToken.findFirst({
      where: { userId, usedAt: null },
      orderBy: { createdAt: "desc" },
      select: {
        nonce: true,
        createdAt: true,
        lifetimeMinutes: true,
        user: { select: { name: true, email: true } },
      },
    });
    if (!reset) return;
    const { nonce, createdAt, lifetimeMinutes, user } = reset;
    const expiresAt = new Date(createdAt.getTime() + lifetimeMinutes * 60_000);
    const content = await resetPasswordMail({
      name: user.name,
      resetUrl: pageUrl("/reset-password", deriveToken("password_reset", nonce)),
      expiresOn: momentInWords(expiresAt, "UTC"),
    });
    await sendMail({
      ...content,
      to: { name: oneLine(user.name, 100) || null, address: user.email },
      idempotencyKey: `password_reset/${nonce}`,
    });
  },
};
