import "server-only";
import { v7 as uuidv7 } from "uuid";
import { founder, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { directoryOf, identityDb } from "@/lib/db/identity";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { enqueue } from "@/lib/jobs/enqueue";
import { hashPassword } from "@/lib/passwords/hash";
import { ok, problem } from "@/lib/result";
import { openSession } from "@/lib/sessions/open-session";
import { createUser } from "@/lib/users/create-user";
import { foundOrganization } from "./found-organization";
import type { SignUp } from "./schema";

/**
 * Signs a company up: the organization, its owner, a session for them and the welcome mail, all or nothing.
 *
 * @problem "slug_taken" | "email_taken"
 */
export async function signUp(origin: RequestOrigin, input: SignUp) {
  const { name, slug, ownerName, ownerEmail: email, ownerPassword } = input;
  // Asked first only to spare the work of hashing; the unique key decides.
  if (await identityDb.organizationDirectory.findUnique({ where: { slug } }))
    return problem("slug_taken", "slug");

  const passwordHash = await hashPassword(ownerPassword);
  const organizationId = organizationIdSchema.parse(uuidv7());
  const userId = uuidv7();
  const actor = founder(organizationId, userId, origin);
  try {
    const session = await authorize(actor, "organization.create").$transaction(async (tx) => {
      const directory = directoryOf(tx);
      await createUser(directory, { id: userId, email, name: ownerName, passwordHash });
      await foundOrganization(tx, actor, { name, slug });
      await enqueue(tx, "mail.welcome", { userId, organizationId });
      return openSession(directory, { userId, isRemembered: false, origin });
    });
    return ok({ organizationId, slug, userId, session });
  } catch (error) {
    if (isUniqueViolation(error, "OrganizationDirectory")) return problem("slug_taken", "slug");
    if (isUniqueViolation(error, "User")) return problem("email_taken", "ownerEmail");
    throw error;
  }
}
