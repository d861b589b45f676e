import "server-only";
import type { Task } from "graphile-worker";
import { type JobName, jobs } from "./definitions";
import { deliverWebhook } from "./deliver-webhook";
import { eraseOrganization } from "./erase-organization";
import { mailAccountExists } from "./mails/mail-account-exists";
import { mailActivation } from "./mails/mail-activation";
import { mailEmailChange } from "./mails/mail-email-change";
import { mailEmailChangeNotice } from "./mails/mail-email-change-notice";
import { mailErasureReceipt } from "./mails/mail-erasure-receipt";
import { mailInvitation } from "./mails/mail-invitation";
import { mailNewSignIn } from "./mails/mail-new-sign-in";
import { mailNotice } from "./mails/mail-notice";
import { mailNotices } from "./mails/mail-notices";
import { mailOrganizationDeletion } from "./mails/mail-organization-deletion";
import { mailOwnershipOffered } from "./mails/mail-ownership-offered";
import { mailPasswordChanged } from "./mails/mail-password-changed";
import { mailPasswordReset } from "./mails/mail-password-reset";
import { mailQuote } from "./mails/mail-quote";
import { mailQuoteReminder } from "./mails/mail-quote-reminder";
import { mailSessionsEndedByAdmin } from "./mails/mail-sessions-ended-by-admin";
import { mailSessionsRevoked } from "./mails/mail-sessions-revoked";
import { mailSignInLinked } from "./mails/mail-sign-in-linked";
import { mailVerifyEmail } from "./mails/mail-verify-email";
import { mailWelcome } from "./mails/mail-welcome";
import { runExport } from "./run-export";
import { runImport } from "./run-import";
import { scanDocument } from "./scan-document";
import { syncBillingJob } from "./sync-billing-job";
import { task } from "./task/task";

/** What each job does. A name in `jobs` without a handler here does not compile. */
export const tasks = {
  "mail.invitation": task(jobs["mail.invitation"], mailInvitation),
  "mail.quote": task(jobs["mail.quote"], mailQuote),
  "mail.quote_reminder": task(jobs["mail.quote_reminder"], mailQuoteReminder),
  "mail.welcome": task(jobs["mail.welcome"], mailWelcome),
  "mail.verify_email": task(jobs["mail.verify_email"], mailVerifyEmail),
  "mail.account_exists": task(jobs["mail.account_exists"], mailAccountExists),
  "mail.new_sign_in": task(jobs["mail.new_sign_in"], mailNewSignIn),
  "mail.sessions_revoked": task(jobs["mail.sessions_revoked"], mailSessionsRevoked),
  "mail.password_reset": task(jobs["mail.password_reset"], mailPasswordReset),
  "mail.password_changed": task(jobs["mail.password_changed"], mailPasswordChanged),
  "mail.sign_in_linked": task(jobs["mail.sign_in_linked"], mailSignInLinked),
  "mail.activation": task(jobs["mail.activation"], mailActivation),
  "mail.email_change": task(jobs["mail.email_change"], mailEmailChange),
  "mail.email_change_notice": task(jobs["mail.email_change_notice"], mailEmailChangeNotice),
  "mail.organization_deletion": task(jobs["mail.organization_deletion"], mailOrganizationDeletion),
  "mail.sessions_ended_by_admin": task(
    jobs["mail.sessions_ended_by_admin"],
    mailSessionsEndedByAdmin,
  ),
  "mail.ownership_offered": task(jobs["mail.ownership_offered"], mailOwnershipOffered),
  "import.run": task(jobs["import.run"], runImport),
  "organization.erase": task(jobs["organization.erase"], eraseOrganization),
  "mail.erasure_receipt": task(jobs["mail.erasure_receipt"], mailErasureReceipt),
  "export.run": task(jobs["export.run"], runExport),
  "mail.notice": task(jobs["mail.notice"], mailNotice),
  "mail.notices": task(jobs["mail.notices"], mailNotices),
  "webhook.deliver": task(jobs["webhook.deliver"], deliverWebhook),
  "document.scan": task(jobs["document.scan"], scanDocument),
  "billing.sync": task(jobs["billing.sync"], syncBillingJob),
} satisfies Record<JobName, Task>;
