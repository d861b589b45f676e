import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aMember, anOrganization, anOrigin, aPerson } from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { checkSlug } from "./check-slug";
import { createOrganization } from "./create-organization";
import { updateOrganizationSchema } from "./settings-schema";
import { updateOrganization } from "./update-organization";

const aSlug = () => `calder-${randomUUID().slice(0, 8)}`;

const isFree = async (slug: string) => valueFrom(await checkSlug(anOrigin(), { slug })).isAvailable;

async function found(slug: string) {
  return createOrganization(await aPerson(), { name: "Late Ltd", slug });
}

describe("a change of settings", () => {
  test("is seen at once, leaves the rest, and is told in the audit log before and after", async () => {
    const { owner, organizationId } = await anOrganization();
    const settings = { currency: "CHF", locale: "de-CH", hasOwnRecordsOnly: true };
    const changed = valueFrom(await updateOrganization(owner, { settings }));
    expect(changed.settings).toMatchObject({ ...settings, quoteValidityDays: 30 });
    const { rows } = await ownerDatabase.query(
      "SELECT changes - 'name' AS changes FROM audit_events WHERE action = 'organization.updated' AND target_id = $1",
      [organizationId],
    );
    expect(rows).toEqual([
      {
        changes: {
          currency_before: "EUR",
          currency_after: "CHF",
          locale_before: "en",
          locale_after: "de-CH",
          hasOwnRecordsOnly_before: false,
          hasOwnRecordsOnly_after: true,
        },
      },
    ]);
    const directory = await ownerDatabase.query(
      "SELECT has_own_records_only, locale FROM organization_directory WHERE organization_id = $1",
      [organizationId],
    );
    expect(directory.rows).toEqual([{ has_own_records_only: true, locale: "de-CH" }]);
  });

  test("keeps the lines of an address as they were typed in a form or sent to the API", async () => {
    const { owner } = await anOrganization();
    for (const text of ["Kaistraße 14\r\n24103 Kiel\r\nVAT DE123456789\r\n", "Kai 1\n\nKiel"]) {
      const input = updateOrganizationSchema.parse({ settings: { letterhead: text } });
      const { settings } = valueFrom(await updateOrganization(owner, input));
      expect(settings.letterhead).toBe(text.trim().replaceAll("\r", ""));
    }
  });

  test("to what stands there already writes nothing", async () => {
    const { owner, slug } = await anOrganization();
    const before = await databaseState();
    valueFrom(await updateOrganization(owner, { slug, settings: { currency: "EUR" } }));
    expect(await databaseState()).toEqual(before);
  });

  test("over somebody else's newer one is refused, and nothing is lost", async () => {
    const { owner } = await anOrganization();
    const read = valueFrom(await updateOrganization(owner, {})).updatedAt.toISOString();
    valueFrom(await updateOrganization(owner, { name: "First", updatedAt: read }));
    const before = await databaseState();
    const late = await updateOrganization(owner, { name: "Second", updatedAt: read });
    expect(codeOf(late)).toBe("conflict");
    expect(await databaseState()).toEqual(before);
  });

  test("by two at the same moment from one reading: one goes through", async () => {
    const organization = await anOrganization();
    const admin = await aMember(organization, "admin");
    const read = valueFrom(await updateOrganization(admin, {})).updatedAt.toISOString();
    const codes = await Promise.all(
      ["One", "Two", "Three"].map((name) => updateOrganization(admin, { name, updatedAt: read })),
    );
    expect(codes.map(codeOf).toSorted()).toEqual(["conflict", "conflict", "none"]);
  });

  test.each([
    { settings: { locale: "xx-nowhere-at-all-really" } },
    { settings: { timeZone: "+01:00" } },
    { settings: { timeZone: "Mars/Base" } },
    { settings: { currency: "ZZZ" } },
    { settings: { discountLimitBasisPoints: 10_001 } },
    { settings: { usualTaxRateBasisPoints: -1 } },
    { settings: { quoteValidityDays: 0 } },
    { settings: { letterhead: "A line\n".repeat(9).trim() } },
    { settings: { letterhead: "x".repeat(501) } },
    { settings: { letterhead: "Kiel\u0007" } },
    { settings: { isOwner: true } },
    { branding: { accentColor: "red" } },
    { status: "active" },
    { seats: 5000 },
  ])("to %j is refused at the door", (input) => {
    expect(updateOrganizationSchema.safeParse(input).success).toBe(false);
  });
});

test.each([
  ["seats", "Set the seats with PUT on this address followed by /billing/seats."],
  [
    "status",
    "The status follows from the plan and is not set: see this address followed by /billing.",
  ],
])("whoever would change the %s as a setting is told where that is done", (field, words) => {
  const { error } = updateOrganizationSchema.safeParse({ name: "New", [field]: 7 });
  expect(error?.issues).toMatchObject([{ path: [field], message: words }]);
});

describe("an address that was given up", () => {
  test("is nobody else's for 90 days, at sign-up, for a form that asks, and for a move", async () => {
    const { owner, slug } = await anOrganization();
    valueFrom(await updateOrganization(owner, { slug: aSlug() }));
    expect(await isFree(slug)).toBe(false);
    expect(codeOf(await found(slug))).toBe("slug_taken");
    const other = await anOrganization();
    expect(codeOf(await updateOrganization(other.owner, { slug }))).toBe("slug_taken");
  });

  test("can be had back by its own organization, and leaves no trace then", async () => {
    const { owner, slug } = await anOrganization();
    const between = aSlug();
    valueFrom(await updateOrganization(owner, { slug: between }));
    expect(valueFrom(await updateOrganization(owner, { slug })).slug).toBe(slug);
    const { rows } = await ownerDatabase.query(
      "SELECT slug FROM retired_slugs WHERE organization_id = $1",
      [owner.organizationId],
    );
    expect(rows).toEqual([{ slug: between }]);
  });

  test("is free for everybody after 90 days", async () => {
    const { owner, slug } = await anOrganization();
    valueFrom(await updateOrganization(owner, { slug: aSlug() }));
    const { rows } = await ownerDatabase.query(
      "UPDATE retired_slugs SET released_at = released_at - interval '90 days' WHERE slug = $1 RETURNING released_at > now() - interval '1 minute' AS is_just_over",
      [slug],
    );
    expect(rows).toEqual([{ is_just_over: true }]);
    expect(await isFree(slug)).toBe(true);
    expect(codeOf(await found(slug))).toBe("none");
  });
});

describe("two companies and one address at the same moment", () => {
  test("one gets it, and the other is told; neither keeps half of it", async () => {
    const slug = aSlug();
    const companies = await Promise.all(Array.from({ length: 5 }, () => anOrganization()));
    const codes = await Promise.all([
      ...companies.map(({ owner }) => updateOrganization(owner, { slug })),
      found(slug),
    ]);
    expect(codes.map(codeOf).toSorted()).toEqual(["none", ...Array(5).fill("slug_taken")]);
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int AS retired FROM retired_slugs WHERE organization_id = ANY ($1)",
      [companies.map(({ organizationId }) => organizationId)],
    );
    expect(rows[0].retired).toBeLessThanOrEqual(1);
  });

  test("whoever waits while the address is given up does not get it", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { owner, slug } = await anOrganization();
      const [moved, ...late] = await Promise.all([
        updateOrganization(owner, { slug: aSlug() }),
        found(slug),
        found(slug),
      ]);
      expect([moved, ...late].map((result) => codeOf(result))).toEqual([
        "none",
        "slug_taken",
        "slug_taken",
      ]);
    }
  });
});

test("the address of another organization is refused, and nothing is written", async () => {
  const { owner } = await anOrganization();
  const { slug } = await anOrganization();
  const before = await databaseState();
  const refused = await updateOrganization(owner, { name: "New", slug });
  expect(refused).toEqual({ ok: false, code: "slug_taken", field: "slug" });
  expect(await databaseState()).toEqual(before);
});
