import "server-only";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { factsOf, findHappening, mailNotice, setNewPassword } from "./account-notice";

/** Tells a person that all their other sessions were ended. */
export const mailSessionsRevoked: JobHandler<JobPayload<"mail.sessions_revoked">> = {
  async run({ userId, requestId }) {
    const happening = await findHappening(userId, requestId);
    if (!happening) return;
    await mailNotice(userId, {
      title: "You were logged out elsewhere",
      text: "All other sessions of your Mercura account were ended. Whoever used them has to log in again.",
      facts: factsOf(happening),
      advice: "If it was not you who did this, set a new password now.",
      action: setNewPassword(),
      idempotencyKey: `sessions_revoked/${userId}/${requestId}`,
    });
  },
};
