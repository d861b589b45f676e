import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findSession } from "@/lib/sessions/find-session";
import { anEmail, anOrganization, anOrigin, aPerson, password } from "@/lib/testing/company/people";
import { databaseState, tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { checkSlug } from "./check-slug";
import { createOrganization } from "./create-organization";
import { getOrganization } from "./get-organization";
import { type SignUp, signUpSchema } from "./schema";
import { signUp } from "./sign-up";

const aSlug = () => `calder-${randomUUID().slice(0, 8)}`;

function aCompany(changes: Partial<Record<keyof SignUp, unknown>> = {}): SignUp {
  return signUpSchema.parse({
    name: "Calder Valley Ltd",
    slug: aSlug(),
    ownerName: "Kim Berg",
    ownerEmail: anEmail(),
    ownerPassword: password,
    ...changes,
  });
}

describe("a company that signs up", () => {
  test("has an organization on trial with five seats, its owner, and a session", async () => {
    const company = aCompany();
    const { organizationId, userId, session } = valueFrom(await signUp(anOrigin(), company));
    const found = await findSession(session.token);
    expect(found?.user).toMatchObject({
      id: userId,
      email: company.ownerEmail,
      isEmailVerified: false,
    });
    expect(found?.memberships).toEqual([
      {
        organizationId,
        slug: company.slug,
        name: company.name,
        role: "owner",
        status: "trial",
        hasOwnRecordsOnly: false,
        accentColor: null,
        logoKey: null,
        locale: "en",
      },
    ]);
    const member = {
      organizationId,
      userId,
      role: "owner",
      status: "trial",
      hasOwnRecordsOnly: false,
      isFresh: true,
      sessionId: null,
      origin: anOrigin(),
    } as const;
    expect(valueFrom(await getOrganization(member))).toMatchObject({
      status: "trial",
      seats: { total: 5, used: 1 },
    });
  });

  test("gets one mail, with its welcome and the link that proves the address", async () => {
    const { organizationId, userId } = valueFrom(await signUp(anOrigin(), aCompany()));
    expect(await queuedJobs(userId)).toEqual([
      { task: "mail.welcome", payload: { userId, organizationId } },
    ]);
    const { rows } = await ownerDatabase.query(
      "SELECT purpose, lifetime_minutes, used_at FROM email_tokens WHERE user_id = $1",
      [userId],
    );
    expect(rows).toEqual([{ purpose: "verify", lifetime_minutes: 1440, used_at: null }]);
  });

  test("leaves neither password nor session token in any table", async () => {
    const { session } = valueFrom(
      await signUp(anOrigin(), aCompany({ ownerPassword: "a rare passphrase" })),
    );
    expect(await tablesWith("a rare passphrase")).toEqual([]);
    expect(await tablesWith(session.token)).toEqual([]);
  });

  test.each([
    ["emoji", "Bäckerei 🥐 Söhne"],
    ["right-to-left letters", "شركة الأمل"],
    ["a hundred letters", "é".repeat(100)],
  ])("may have a name with %s", async (_what, name) => {
    const { organizationId } = valueFrom(
      await signUp(anOrigin(), aCompany({ name, ownerName: name })),
    );
    const { rows } = await ownerDatabase.query("SELECT name FROM organizations WHERE id = $1", [
      organizationId,
    ]);
    expect(rows).toEqual([{ name: name.normalize("NFC") }]);
  });
});

describe("signing up", () => {
  test("under an address that is taken is refused, and nothing is written", async () => {
    const { slug } = await anOrganization();
    const before = await databaseState();
    expect(await signUp(anOrigin(), aCompany({ slug }))).toEqual({
      ok: false,
      code: "slug_taken",
      field: "slug",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("with an e-mail that has an account tells nobody: the new account works, and has no claim on the address", async () => {
    const known = await aPerson();
    await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
      known.userId,
    ]);
    const unknown = { email: anEmail() };
    const answers = await Promise.all(
      [known, unknown].map(({ email }) =>
        signUp(anOrigin(), aCompany({ ownerEmail: email.toUpperCase() })),
      ),
    );
    const [taken, free] = answers.map(valueFrom);
    expect(Object.keys(taken ?? {})).toEqual(Object.keys(free ?? {}));
    expect(taken?.userId).not.toBe(known.userId);
    expect(await findSession(taken?.session.token ?? "")).toMatchObject({
      user: { id: taken?.userId, isEmailVerified: false },
    });
    expect(await queuedJobs(known.userId)).toMatchObject([{ task: "mail.account_exists" }]);
    expect(await queuedJobs(taken?.userId ?? "")).toEqual([]);
    expect(await queuedJobs(free?.userId ?? "")).toMatchObject([{ task: "mail.welcome" }]);
  });

  test("many at once under one address: one gets it, and the others are told", async () => {
    const slug = aSlug();
    const companies = Array.from({ length: 6 }, () => aCompany({ slug }));
    const codes = (await Promise.all(companies.map((company) => signUp(anOrigin(), company)))).map(
      codeOf,
    );
    expect(codes.toSorted()).toEqual(["none", ...Array(5).fill("slug_taken")]);
    const { rows } = await ownerDatabase.query(
      "SELECT (SELECT count(*)::int FROM organization_directory WHERE slug = $1) AS organizations, (SELECT count(*)::int FROM users WHERE email = ANY ($2)) AS people",
      [slug, companies.map(({ ownerEmail }) => ownerEmail)],
    );
    expect(rows).toEqual([{ organizations: 1, people: 1 }]);
  });

  test.each([
    ["that many people have", "password_too_common", "Qwertyuiop"],
    ["made of the company's name", "password_too_personal", "calder-valley-1"],
    ["made of the owner's name", "password_too_personal", "bergkim2026"],
  ])("with a password %s is refused, and nothing is written", async (_what, code, weak) => {
    const before = await databaseState();
    expect(await signUp(anOrigin(), aCompany({ ownerPassword: weak }))).toEqual({
      ok: false,
      code,
      field: "ownerPassword",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("is twice one click: the second is told that the address is taken", async () => {
    const company = aCompany();
    const codes = (
      await Promise.all([signUp(anOrigin(), company), signUp(anOrigin(), company)])
    ).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });
});

describe("another organization", () => {
  test("belongs to whoever founds it, beside their first", async () => {
    const person = await aPerson();
    const slugs = [aSlug(), aSlug()];
    for (const slug of slugs) valueFrom(await createOrganization(person, { name: "Two", slug }));
    const { rows } = await ownerDatabase.query(
      "SELECT role FROM user_organizations WHERE user_id = $1",
      [person.userId],
    );
    expect(rows).toEqual([{ role: "owner" }, { role: "owner" }]);
  });

  test("can't have an address that is taken", async () => {
    const { slug } = await anOrganization();
    expect(codeOf(await createOrganization(await aPerson(), { name: "Two", slug }))).toBe(
      "slug_taken",
    );
  });
});

test("the check while typing says whether an address is free", async () => {
  const { slug } = await anOrganization();
  expect(valueFrom(await checkSlug(anOrigin(), { slug })).isAvailable).toBe(false);
  expect(valueFrom(await checkSlug(anOrigin(), { slug: aSlug() })).isAvailable).toBe(true);
});
