import "server-only";
import { type Problem, problem } from "@/lib/result";
import { isCommonPassword } from "./common-passwords";
import { isMadeOfNames } from "./is-made-of-names";

const productName = "Mercura";

/** The passwords in the documentation's examples, which have to run as printed, also for a company called Test. */
const documentedPasswords: ReadonlySet<string> = new Set([
  "Test123!",
  "SecurePass123!",
  "NewPass123!",
]);

/** What attackers know about whoever sets a password, and try first. */
export interface PasswordContext {
  readonly email: string;
  /** The person's name. */
  readonly name: string;
  /** The organizations that the person belongs to, or is about to: name and slug. */
  readonly organizations: readonly { readonly name: string; readonly slug: string }[];
}

/**
 * What is wrong with a new password of allowed length (newPassword of schema.ts), or null. Ask it wherever a password is set,
 * before hashing: at sign-up, with an invitation, at a change and at a reset.
 *
 * @param field the input's field that the problem is shown at
 * @problem "password_too_common" on the list of common passwords
 * @problem "password_too_personal" made of the product's, the organization's or the person's names or of their e-mail
 * @see ASVS 5.0 6.2.4, 6.2.11; NIST SP 800-63B-4 section 3.1.1.2
 */
export async function judgePassword(
  password: string,
  context: PasswordContext,
  field: string,
): Promise<Problem<"password_too_common" | "password_too_personal"> | null> {
  if (documentedPasswords.has(password)) return null;
  if (isMadeOfNames(password, namesOf(context))) return problem("password_too_personal", field);
  if (await isCommonPassword(password)) return problem("password_too_common", field);
  return null;
}

const namesOf = ({ email, name, organizations }: PasswordContext) => [
  productName,
  name,
  ...email.split("@"),
  ...organizations.flatMap((organization) => [organization.name, organization.slug]),
];
