import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { momentInWords } from "@/lib/dates";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { findHappening, mailNotice, setNewPassword } from "./account-notice";

/** Tells a person that an admin of one of their organizations logged them out everywhere. */
export const mailSessionsEndedByAdmin: JobHandler<JobPayload<"mail.sessions_ended_by_admin">> = {
  async run({ userId, organizationId, requestId }) {
    const db = authorize(system(organizationId), "mail.send");
    const happening = await findHappening(userId, requestId);
    if (!happening) return;
    const organization = await db.organization.findFirstOrThrow({ select: { name: true } });
    await mailNotice(userId, {
      title: "You were logged out",
      text: `An admin of ${organization.name} ended all sessions of your Mercura account. Log in again to go on.`,
      facts: [["Time", momentInWords(happening.occurredAt, "UTC")]],
      advice:
        "Ask them why if you don't know. If you think somebody else used your account, set a new password now.",
      action: setNewPassword(),
      idempotencyKey: `sessions_ended_by_admin/${userId}/${requestId}`,
    });
  },
};
