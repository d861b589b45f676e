import "server-only";
import type { Task } from "graphile-worker";
import { type JobName, jobs } from "./definitions";
import { mailInvitation } from "./mail-invitation";
import { mailVerifyEmail } from "./mail-verify-email";
import { mailWelcome } from "./mail-welcome";
import { task } from "./task";

/** What does each job. A name in `jobs` without its handler here does not compile. */
export const tasks = {
  "mail.invitation": task(jobs["mail.invitation"], mailInvitation),
  "mail.welcome": task(jobs["mail.welcome"], mailWelcome),
  "mail.verify_email": task(jobs["mail.verify_email"], mailVerifyEmail),
} satisfies Record<JobName, Task>;
