import "server-only";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { factsOf, findHappening, mailNotice, setNewPassword } from "./account-notice";

/** Tells a person that their password was changed or reset. @see ASVS 5.0 6.3.7 */
export const mailPasswordChanged: JobHandler<JobPayload<"mail.password_changed">> = {
  async run({ userId, requestId }) {
    const happening = await findHappening(userId, requestId);
    if (!happening) return;
    await mailNotice(userId, {
      title: "Your password was changed",
      text: "The password of your Mercura account was changed, and all other sessions were ended.",
      facts: factsOf(happening),
      advice: "If it was not you, take your account back: a new password logs out everybody.",
      action: setNewPassword(),
      idempotencyKey: `password_changed/${userId}/${requestId}`,
    });
  },
};
