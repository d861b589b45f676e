import "server-only";
import { identityDb } from "@/lib/db/identity";
import { newIdOf } from "../new-id";
import { partsOf } from "../source/pages";
import { grouped } from "./grouped";
import type { PlannedOrganization } from "./plan-organizations";
import { type Person, type PlannedMember, type Team, teamOf } from "./plan-team";
import type { OldUser } from "./read-users";

interface PeoplePlan {
  readonly sourceName: string;
  readonly users: readonly OldUser[];
  readonly organizations: readonly PlannedOrganization[];
  /** Who owns the organizations that have nobody; null for a placeholder that nobody can log in to. */
  readonly ownerEmail: string | null;
}

/** When somebody joined whom the old system does not know. */
const unknownMs = Date.UTC(2000, 0, 1);

/** Decides who will be in which organization. One address is one person, in any number of organizations. */
export async function planPeople(plan: PeoplePlan): Promise<readonly Team[]> {
  const emails = new Set(plan.users.flatMap(({ email }) => email ?? []));
  if (plan.ownerEmail) emails.add(plan.ownerEmail);
  const there = await provenAccounts([...emails]);
  const people = new Map<number, Person>();
  const byEmail = new Map<string, Person>();
  for (const accounts of grouped(plan.users, keyOf).values()) {
    const person = personOf(plan.sourceName, accounts, there);
    byEmail.set(person.email, person);
    for (const account of accounts) people.set(account.id, person);
    noteMerging(accounts, person);
  }
  const usersByHome = grouped(plan.users, ({ home }) => home);
  return plan.organizations.map((organization, number) => {
    const known = byEmail.get(plan.ownerEmail ?? "");
    const fallback = () => asOwner(known ?? fallbackOwner(plan, organization, there));
    // So that nobody owns rows of unknown companies by chance.
    const lowest = organization.isForOrphans ? "admin" : "viewer";
    return teamOf(usersByHome.get(number) ?? [], people, { fallback, lowest });
  });
}

function keyOf({ email, id }: OldUser): string {
  return email ?? `#${id}`;
}

function personOf(
  sourceName: string,
  accounts: readonly OldUser[],
  there: ReadonlyMap<string, string>,
): Person {
  const byWorth = accounts.toSorted((a, b) => Number(b.isActive) - Number(a.isActive));
  const [best] = byWorth;
  if (!best) throw new Error("Nobody without an account.");
  const madeAtMs = Math.min(...accounts.map((account) => account.madeAtMs));
  const key = keyOf(best);
  const id = newIdOf(sourceName, "people", key, madeAtMs);
  const thereId = there.get(best.email ?? "");
  return {
    id: thereId ?? id,
    email: best.email ?? `user-${best.id}@imported.invalid`,
    name: best.name,
    passwordHash: byWorth.find(({ passwordHash }) => passwordHash)?.passwordHash ?? null,
    madeAtMs,
    isNew: thereId === undefined || thereId === id,
    isUnreachable: best.email === null,
  };
}

function noteMerging(accounts: readonly OldUser[], person: Person): void {
  const [first, ...others] = accounts;
  for (const { reader } of others)
    reader.note("email", "duplicate", `one account with that of user ${first?.id}`);
  if (!person.isNew)
    first?.reader.note(
      "email",
      "account",
      "joined with the account that is there, and its password",
    );
}

function fallbackOwner(
  { sourceName, ownerEmail }: PeoplePlan,
  { id, slug, name }: PlannedOrganization,
  there: ReadonlyMap<string, string>,
): Person {
  const thereId = ownerEmail ? there.get(ownerEmail) : undefined;
  const key = ownerEmail ?? `owner of ${id}`;
  const ownId = newIdOf(sourceName, "people", key, unknownMs);
  return {
    id: thereId ?? ownId,
    email: ownerEmail ?? `owner-of-${slug}@imported.invalid`,
    name: ownerEmail?.split("@")[0] ?? `Nobody yet (${name})`.slice(0, 100),
    passwordHash: null,
    madeAtMs: unknownMs,
    isNew: thereId === undefined || thereId === ownId,
    isUnreachable: ownerEmail === null,
  };
}

function asOwner(person: Person): PlannedMember {
  return { person, role: "owner", isSuspended: false, madeAtMs: unknownMs };
}

async function provenAccounts(emails: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of partsOf(emails, 1_000)) {
    const rows = await identityDb.user.findMany({
      where: { email: { in: part }, emailVerifiedAt: { not: null }, disabledAt: null },
      select: { id: true, email: true },
    });
    for (const { id, email } of rows) found.set(email, id);
  }
  return found;
}
