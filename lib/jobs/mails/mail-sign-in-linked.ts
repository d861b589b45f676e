import "server-only";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { factsOf, findHappening, mailNotice, setNewPassword } from "./account-notice";

/** Tells a person that another way into their account was opened. @see ASVS 5.0 6.3.7 */
export const mailSignInLinked: JobHandler<JobPayload<"mail.sign_in_linked">> = {
  async run({ userId, requestId }) {
    const happening = await findHappening(userId, requestId);
    if (!happening) return;
    await mailNotice(userId, {
      title: "A sign-in was connected to your account",
      text: "Your Mercura account can now be opened by signing in at another provider, such as Google or your company.",
      facts: factsOf(happening),
      advice:
        "If it was not you, set a new password, and disconnect the sign-in under Account > Security.",
      action: setNewPassword(),
      idempotencyKey: `sign_in_linked/${userId}/${requestId}`,
    });
  },
};
