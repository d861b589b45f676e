import "server-only";
import { v7 as uuidv7 } from "uuid";
import { founder, type Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { ok, problem } from "@/lib/result";
import { foundOrganization } from "./found-organization";
import type { CreateOrganization } from "./schema";
import { isSlugTaken } from "./slug-claims";

/**
 * Makes another organization for somebody who is logged in; they own it.
 *
 * @problem "slug_taken"
 */
export async function createOrganization(person: Person, input: CreateOrganization) {
  const organizationId = organizationIdSchema.parse(uuidv7());
  const actor = founder(organizationId, person.userId, person.origin);
  try {
    await authorize(actor, "organization.create").$transaction((tx) =>
      foundOrganization(tx, actor, input),
    );
    return ok({ organizationId, slug: input.slug });
  } catch (error) {
    if (isSlugTaken(error)) return problem("slug_taken", "slug");
    throw error;
  }
}
