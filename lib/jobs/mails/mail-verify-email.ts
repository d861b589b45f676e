import "server-only";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { sendMail } from "@/lib/mail/send-mail";
import { verifyEmailMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { newestVerificationRequest } from "./verification-request";

/** Mails the newest link that proves a person's address; nothing when no such link waits any more. */
export const mailVerifyEmail: JobHandler<JobPayload<"mail.verify_email">> = {
  async run({ userId }) {
    const user = await identityDb.user.findUnique({
      where: { id: userId },
      select: { name: true },
    });
    const request = user && (await newestVerificationRequest(userId));
    if (!request) return;
    const content = await verifyEmailMail({
      name: user.name,
      address: request.address,
      verifyUrl: request.link,
      expiresOn: momentInWords(request.expiresAt, "UTC"),
    });
    await sendMail({
      ...content,
      to: { name: oneLine(user.name, 100) || null, address: request.address },
      idempotencyKey: `verify_email/${request.nonce}`,
    });
  },
};
