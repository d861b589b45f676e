import { v7 as uuidv7 } from "uuid";
import { type Founder, founder, type Member, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Role, roles } from "@/lib/access/roles";
import { organizationIdSchema } from "@/lib/db/organization-id";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { inviteMember } from "@/lib/invitations/invite-member";
import { hashPassword } from "@/lib/passwords/hash";
import { type DemoOrganization, demoConsultant, demoOrganizations, demoPassword } from "../demo";
import { Chance } from "./chance";
import { readCompany } from "./company";
import { fillCompany } from "./fill-company";
import { createPerson, foundCompany, hire, join } from "./found-company";
import type { Scene } from "./scene";

/**
 * Writes both companies of the demo with their people, all dates counted back from `now`. All or nothing: the second company
 * is written inside the first one's transaction, so that a seed that is cut short leaves an empty database for the next try.
 */
export async function seedDemo(now: Date): Promise<void> {
  const [first, second] = demoOrganizations.map((demo) => stage(demo, now));
  if (!first || !second) throw new Error("The demo needs two companies.");
  const passwordHash = await hashPassword(demoPassword);
  const consultant = { ...demoConsultant, id: uuidv7(), passwordHash, now };

  await inTransaction(first, async (tx) => {
    await writeCompany(tx, first, passwordHash);
    await inTransaction(second, async (innerTx) => {
      await writeCompany(innerTx, second, passwordHash);
      await createPerson(innerTx, consultant);
      await join(innerTx, second.founder, consultant.id, second.demo.consultantRole);
    });
    await join(tx, first.founder, consultant.id, first.demo.consultantRole);
  });
  for (const { demo, founder: inviter } of [first, second])
    await invite(inviter, demo.inviteeEmail);
}

interface Stage {
  readonly demo: DemoOrganization;
  readonly founder: Founder;
  readonly scene: Scene;
}

const origin: RequestOrigin = { requestId: uuidv7(), ip: null, userAgent: null, door: "api" };
const standing = {
  status: "active",
  hasOwnRecordsOnly: false,
  isFresh: false,
  sessionId: null,
  origin,
} as const;

function stage(demo: DemoOrganization, now: Date): Stage {
  const organizationId = organizationIdSchema.parse(uuidv7());
  const staff = hire();
  const chance = new Chance(demo.slug);
  const scene = { organizationId, company: readCompany(demo), staff, now, chance };
  return { demo, scene, founder: founder(organizationId, staff.owner, origin) };
}

function inTransaction(company: Stage, work: (tx: TenantTx) => Promise<void>): Promise<void> {
  return authorize(company.founder, "organization.create").$transaction(work);
}

async function writeCompany(
  tx: TenantTx,
  { demo, scene, founder: owner }: Stage,
  passwordHash: string,
): Promise<void> {
  await foundCompany(tx, owner, { ...scene, demo, passwordHash });
  await fillCompany(tx, scene, (userId) => memberOf(scene, userId));
}

async function invite({ organizationId, userId }: Founder, email: string): Promise<void> {
  const owner: Member = { organizationId, userId, role: "owner", ...standing };
  const invited = await inviteMember(owner, { email, role: "sales_rep", sendEmail: false });
  if (!invited.ok) throw new Error(`The demo's invitation was refused: ${invited.code}`);
}

function memberOf({ organizationId, staff }: Scene, userId: string): Member {
  const role = roles.find((candidate: Role) => staff[candidate] === userId);
  if (!role) throw new Error("Not one of the company's people.");
  return { organizationId, userId, role, ...standing };
}
