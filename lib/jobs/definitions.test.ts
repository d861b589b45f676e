import { expect, test } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { type JobName, jobs } from "./definitions";

/** The jobs that belong to no organization, and why. A new line is a decision to review. */
const ofAPerson: Partial<Record<JobName, string>> = {
  "mail.verify_email": "an address is proved for the account, whatever it joins",
  "mail.account_exists": "somebody signed up with the account's address",
  "mail.new_sign_in": "a session is the account's, in all its organizations",
  "mail.sessions_revoked": "a session is the account's, in all its organizations",
  "mail.password_reset": "an account has one password",
  "mail.password_changed": "an account has one password",
  "mail.sign_in_linked": "an identity at a provider is the account's",
  "mail.email_change": "an account has one address",
  "mail.erasure_receipt": "the organization is gone, and a former owner is told",
  "mail.email_change_notice": "an account has one address",
};

const names = Object.keys(jobs).filter((name): name is JobName => name in jobs);
const organizationOf = (name: JobName): unknown => Reflect.get(jobs[name].shape, "organizationId");

test.each(names)("the job %s names its organization, or says why it has none", (name) => {
  const advice =
    "Give the payload organizationId: organizationIdSchema, or add the job to this file's list with its reason.";
  if (name in ofAPerson) expect(organizationOf(name), advice).toBeUndefined();
  else expect(organizationOf(name), advice).toBe(organizationIdSchema);
});
