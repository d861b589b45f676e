import "server-only";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { factsOf, findHappening, mailNotice, setNewPassword } from "./account-notice";

/** Tells a person that somebody logged in from a device that was never seen with their account. @see ASVS 5.0 6.3.5 */
export const mailNewSignIn: JobHandler<JobPayload<"mail.new_sign_in">> = {
  async run({ userId, requestId }) {
    const happening = await findHappening(userId, requestId);
    if (!happening) return;
    await mailNotice(userId, {
      title: "New log-in to your account",
      text: "Somebody logged in to your Mercura account from a device that we have not seen before.",
      facts: factsOf(happening),
      advice:
        "If it was you, there is nothing to do. If not, set a new password now: it logs out everybody.",
      action: setNewPassword(),
      idempotencyKey: `new_sign_in/${userId}/${requestId}`,
    });
  },
};
