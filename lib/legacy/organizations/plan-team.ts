import "server-only";
import { type Role, roles } from "@/lib/access/roles";
import type { OldUser } from "./read-users";

/** Somebody who will have an account. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly madeAtMs: number;
  /** Whether the import makes the account; otherwise it exists, with its own password. */
  readonly isNew: boolean;
  /** Whether nobody can ever log in, for want of an address. */
  readonly isUnreachable: boolean;
}

export interface PlannedMember {
  readonly person: Person;
  readonly role: Role;
  readonly isSuspended: boolean;
  readonly madeAtMs: number;
}

/** The people of one organization. */
export interface Team {
  /** Exactly one of them is the owner. */
  readonly members: readonly PlannedMember[];
  readonly ownerId: string;
  /** Who an old account is now, for the people of this organization. */
  readonly personIds: ReadonlyMap<number, string>;
}

/**
 * The people of one organization. Exactly one owns it: the active one with the highest role, or `fallback` if nobody has at least
 * the `lowest`.
 */
export function teamOf(
  users: readonly OldUser[],
  people: ReadonlyMap<number, Person>,
  { fallback, lowest }: { readonly fallback: () => PlannedMember; readonly lowest: Role },
): Team {
  const personIds = new Map<number, string>();
  const members = new Map<string, PlannedMember & { readonly user: OldUser }>();
  for (const user of users) {
    const person = people.get(user.id);
    if (!person) continue;
    personIds.set(user.id, person.id);
    const before = members.get(person.id);
    const { role, madeAtMs } = user;
    const now = { person, role, isSuspended: !user.isActive, madeAtMs, user };
    members.set(person.id, before ? joined(before, now) : now);
  }
  const owner = chooseOwner([...members.values()], lowest);
  const others = [...members.values()]
    .filter(({ person }) => person.id !== owner?.person.id)
    .map((member) => (member.role === "owner" ? { ...member, role: "admin" as const } : member));
  const first = owner ?? fallback();
  return {
    members: [
      { ...first, role: "owner" },
      ...others.filter(({ person }) => person.id !== first.person.id),
    ],
    ownerId: first.person.id,
    personIds,
  };
}

function joined<Member extends PlannedMember>(a: Member, b: Member): Member {
  const [higher] = [a.role, b.role].sort((one, other) => rankOf(one) - rankOf(other));
  const isSuspended = a.isSuspended && b.isSuspended;
  return { ...a, role: higher ?? a.role, isSuspended };
}

const rankOf = (role: Role) => roles.indexOf(role);

/** The active one with the highest role, the oldest account first. */
function chooseOwner<Member extends PlannedMember & { readonly user: OldUser }>(
  members: readonly Member[],
  lowest: Role,
): Member | undefined {
  const active = members.filter(
    ({ role, isSuspended }) => !isSuspended && rankOf(role) <= rankOf(lowest),
  );
  const [owner] = active.toSorted((a, b) => rankOf(a.role) - rankOf(b.role));
  if (owner && rankOf(owner.role) > rankOf("admin"))
    owner.user.reader.note("role", "owner", "made the owner: the company has no active admin");
  for (const { role, user } of active)
    if (role === "owner" && user !== owner?.user)
      user.reader.note("role", "owner", "made an admin: each organization gets one owner");
  return owner;
}
