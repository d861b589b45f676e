import "server-only";
import { identityDb } from "@/lib/db/identity";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { suggestSlug } from "@/lib/organizations/suggest-slug";
import { newIdOf } from "../new-id";
import { partsOf } from "../source/pages";
import type { Company } from "../survey/companies";

/** The organization that a company becomes. */
export interface PlannedOrganization {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly currency: string;
  readonly isForOrphans: boolean;
  /** Whether an earlier run imported it completely. */
  readonly isThere: boolean;
  /** The slug that it should have had, if somebody else has it. */
  readonly wantedSlug: string | null;
}

/** Gives each company its organization: an id that is the same in each run, and a slug that nobody else has. */
export async function planOrganizations(
  sourceName: string,
  companies: readonly Company[],
): Promise<readonly PlannedOrganization[]> {
  const named = companies.map((company) => ({
    company,
    id: organizationIdSchema.parse(newIdOf(sourceName, "organizations", company.key, 0)),
  }));
  const there = await slugsOfOrganizations(named.map(({ id }) => id));
  const taken = new Set(there.values());
  const planned: PlannedOrganization[] = [];
  for (const { id, company } of named) {
    const wanted = company.slug ?? slugFor(company.name);
    const slug = there.get(id) ?? (await freeSlug(wanted, taken));
    taken.add(slug);
    const { name, currency, isForOrphans } = company;
    const isThere = there.has(id);
    const wantedSlug = isThere || slug === wanted ? null : wanted;
    planned.push({ id, name, slug, currency, isForOrphans, isThere, wantedSlug });
  }
  return planned;
}

function slugFor(name: string): string {
  const slug = suggestSlug(name);
  return slug.length >= 3 ? slug : `company-${slug || "imported"}`;
}

async function freeSlug(wanted: string, taken: ReadonlySet<string>): Promise<string> {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `-${count}`;
    const slug = wanted.slice(0, 40 - ending.length).replace(/-+$/, "") + ending;
    if (!taken.has(slug) && (await isFree(slug))) return slug;
  }
}

async function isFree(slug: string): Promise<boolean> {
  const where = { slug };
  const held = await identityDb.organizationDirectory.count({ where });
  return held + (await identityDb.retiredSlug.count({ where })) === 0;
}

async function slugsOfOrganizations(ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of partsOf(ids, 1_000)) {
    const rows = await identityDb.organizationDirectory.findMany({
      where: { organizationId: { in: part } },
      select: { organizationId: true, slug: true },
    });
    for (const { organizationId, slug } of rows) found.set(organizationId, slug);
  }
  return found;
}
