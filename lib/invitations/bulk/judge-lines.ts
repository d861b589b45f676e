import "server-only";
import { z } from "zod";
import { type Role, roleNames, roles } from "@/lib/access/roles";
import { line } from "@/lib/fields";
import { emailAddress } from "@/lib/users/email";
import type { ListedPerson } from "../schema";
import type { Verdict, VerdictCode } from "./verdict";

/** A line that can be carried out. */
export interface GoodLine {
  readonly email: string;
  readonly role: Role;
  readonly name: string;
}

/** What carrying out a line led to. */
export type Outcome = { readonly verdict: VerdictCode } & Partial<
  Pick<Verdict, "invitationId" | "userId" | "invitationLink">
>;

interface ListOptions {
  /** The role of lines that name none; without it, naming none is a fault. */
  readonly role?: Role;
}

const roleByText = new Map<string, Role>(
  roles.flatMap((role) => [
    [role, role],
    [roleNames[role].toLowerCase(), role],
  ]),
);
const personName = z.union([z.literal("").transform(() => null), line(100)]);

/**
 * Goes through a list line by line, and carries out the good ones. Each is a transaction of its own: the organization's lock is
 * held no longer than one line takes, and after a failure half-way the same list can be sent again, which recognises those that
 * were taken before.
 */
export async function judgeLines(
  people: readonly ListedPerson[],
  { role: usual }: ListOptions,
  act: (line: GoodLine) => Promise<Outcome>,
): Promise<Verdict[]> {
  const seen = new Set<string>();
  const verdicts: Verdict[] = [];
  for (const [index, person] of people.entries()) {
    const read = readLine(person, usual);
    const outcome = await judge(read, seen, act);
    verdicts.push({
      line: index + 1,
      email: read.email,
      role: read.role ?? person.role ?? null,
      verdict: outcome.verdict,
      invitationId: outcome.invitationId ?? null,
      userId: outcome.userId ?? null,
      invitationLink: outcome.invitationLink ?? null,
    });
  }
  return verdicts;
}

interface ReadLine {
  readonly email: string;
  readonly role: Role | null;
  readonly name: string;
  readonly fault: VerdictCode | null;
}

function readLine(
  { email: written, role: roleText, name: nameText }: ListedPerson,
  usual?: Role,
): ReadLine {
  const email = emailAddress.safeParse(written);
  const role = roleText?.trim() ? roleByText.get(roleText.trim().toLowerCase()) : usual;
  const name = personName.safeParse(nameText?.trim() ?? "");
  const fault = !email.success
    ? "invalid_email"
    : !role
      ? "invalid_role"
      : !name.success
        ? "invalid_name"
        : null;
  const address = email.success ? email.data : written.trim().slice(0, 254);
  return { email: address, role: role ?? null, name: name.data ?? nameFrom(address), fault };
}

async function judge(
  { email, role, name, fault }: ReadLine,
  seen: Set<string>,
  act: (line: GoodLine) => Promise<Outcome>,
): Promise<Outcome> {
  if (fault || !role) return { verdict: fault ?? "invalid_role" };
  if (seen.has(email)) return { verdict: "duplicate" };
  seen.add(email);
  return act({ email, role, name });
}

// "jo.lind@…" is Jo Lind until they say otherwise: whoever opens an account is asked for their name.
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || email;
}
