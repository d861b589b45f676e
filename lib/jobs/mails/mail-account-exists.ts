import "server-only";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailNotice, pageUrl } from "./account-notice";

/** Tells the owner of an address that somebody signed up with it. The form tells nobody that there is an account. */
export const mailAccountExists: JobHandler<JobPayload<"mail.account_exists">> = {
  async run({ userId, requestId }) {
    await mailNotice(userId, {
      title: "You already have a Mercura account",
      text: "Somebody signed up for Mercura with your address. Your account is untouched, and the new one can't use your address.",
      facts: [],
      advice:
        "If it was you, log in with the account that you have; there you can create another organization. If you have forgotten your password, you can set a new one on the log-in page.",
      action: { href: pageUrl("/login"), label: "Log in" },
      idempotencyKey: `account_exists/${userId}/${requestId}`,
    });
  },
};
