import { v7 as uuidv7 } from "uuid";
import type { Founder } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { addMember } from "@/lib/db/members/add-member";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { foundOrganization } from "@/lib/organizations/found-organization";
import { createUser } from "@/lib/users/create-user";
import type { DemoOrganization } from "../demo";
import { addDays } from "./calendar";
import type { Company } from "./company";
import { quoteValidityDays } from "./quote-plan";
import { historyDays, type Scene } from "./scene";

/** More than the members and the open invitation need, so that inviting works at once. */
const seats = 12;

const colleagues = ["admin", "manager", "sales_rep", "viewer"] as const;

/** The ids of the people to be, one per role. */
export function hire(): Scene["staff"] {
  return {
    owner: uuidv7(),
    admin: uuidv7(),
    manager: uuidv7(),
    sales_rep: uuidv7(),
    viewer: uuidv7(),
  };
}

interface Founding {
  readonly demo: DemoOrganization;
  readonly company: Company;
  readonly staff: Scene["staff"];
  readonly passwordHash: string;
  readonly now: Date;
}

/** An organization as sign-up makes it, then its people, and the settings of a customer of nine months. */
export async function foundCompany(
  tx: TenantTx,
  founder: Founder,
  founding: Founding,
): Promise<void> {
  const { demo, staff, passwordHash, now } = founding;
  await createPerson(tx, { ...demo.people.owner, id: staff.owner, passwordHash, now });
  await foundOrganization(tx, founder, demo);
  for (const role of colleagues) {
    await createPerson(tx, { ...demo.people[role], id: staff[role], passwordHash, now });
    await join(tx, founder, staff[role], role);
  }
  await settleIn(tx, founding);
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** Somebody with an account whose address is proven. */
export async function createPerson(tx: TenantTx, { now, ...person }: Person): Promise<void> {
  const directory = directoryOf(tx);
  await createUser(directory, person);
  await directory.user.update({ where: { id: person.id }, data: { emailVerifiedAt: now } });
  await directory.emailToken.updateMany({ where: { userId: person.id }, data: { usedAt: now } });
}

/** Makes somebody a member, as an accepted invitation of the founder's does. */
export async function join(
  tx: TenantTx,
  founder: Founder,
  userId: string,
  role: Role,
): Promise<void> {
  await addMember(tx, { userId, role, invitedByUserId: founder.userId });
  await recordEvent(tx, founder, { action: "member.joined", targetId: userId, changes: { role } });
}

async function settleIn(tx: TenantTx, { company, now }: Founding): Promise<void> {
  const { currency, timeZone, usualTaxRateBasisPoints } = company;
  const { accentColor, quoteTerms, letterhead } = company;
  const foundedAt = addDays(now, -historyDays);
  await tx.organization.updateMany({
    data: {
      status: "active",
      trialEndsAt: null,
      seats,
      currency,
      timeZone,
      usualTaxRateBasisPoints,
      accentColor,
      quoteTerms,
      letterhead,
      quoteValidityDays,
      createdAt: foundedAt,
    },
  });
  await copyToDirectory(tx);
  await tx.organizationMember.updateMany({ data: { joinedAt: foundedAt, createdAt: foundedAt } });
}
