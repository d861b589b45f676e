import "server-only";
import { type Actor, system } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { claimSlug } from "@/lib/organizations/slug-claims";
import { trialEndFrom, trialSeats } from "@/lib/organizations/trial";
import { issueActivation } from "@/lib/users/activation";
import type { LegacyCompany } from "../legacy-company";
import type { PlannedMember } from "./plan-team";

const defaultQuotaBytes = 10n * 1024n ** 3n;

/**
 * Writes a company's organization as a sign-up does, and its people: a seat for each active one, room for the files, and a link
 * for everybody without a password.
 */
export async function writeOrganization(
  tx: TenantTx,
  company: LegacyCompany,
  storedBytes: bigint,
): Promise<void> {
  const { id, name, slug, currency } = company.organization;
  const { members, ownerId } = company.team;
  const actor = system(id);
  const directory = directoryOf(tx);
  await directory.organizationDirectory.create({ data: { organizationId: id, slug, name } });
  await claimSlug(directory, { organizationId: id, slug });
  const newIds = await createPeople(tx, members);
  const active = members.filter(({ isSuspended }) => !isSuspended).length;
  await tx.organization.create({
    data: {
      id,
      name,
      status: "trial",
      seats: Math.max(trialSeats, active),
      trialEndsAt: trialEndFrom(new Date()),
      currency,
      storageQuotaBytes:
        storedBytes * 2n > defaultQuotaBytes ? storedBytes * 2n : defaultQuotaBytes,
      userId: ownerId,
    },
  });
  await join(tx, actor, company);
  await copyToDirectory(tx);
  for (const { person, isSuspended } of members)
    if (newIds.has(person.id) && !isSuspended && !person.passwordHash && !person.isUnreachable) {
      await issueActivation(directory, person.id, person.email);
      await enqueue(tx, "mail.activation", { userId: person.id, organizationId: id });
    }
}

/** Makes the accounts that are missing; somebody in two companies has one since the first. */
async function createPeople(tx: TenantTx, members: readonly PlannedMember[]): Promise<Set<string>> {
  const { user } = directoryOf(tx);
  const people = members.flatMap(({ person }) => (person.isNew ? [person] : []));
  const there = await user.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true },
  });
  const thereIds = new Set(there.map(({ id }) => id));
  const missing = people.filter(({ id }) => !thereIds.has(id));
  await user.createMany({
    data: missing.map(({ id, email, name, passwordHash, madeAtMs }) => ({
      id,
      email,
      name,
      passwordHash,
      createdAt: new Date(madeAtMs),
    })),
  });
  return new Set(missing.map(({ id }) => id));
}

async function join(tx: TenantTx, actor: Actor, company: LegacyCompany): Promise<void> {
  const { members, ownerId } = company.team;
  const { id: organizationId, name, slug } = company.organization;
  await tx.organizationMember.createMany({
    data: members.map(({ person, role, isSuspended, madeAtMs }) => {
      const joinedAt = new Date(madeAtMs);
      const id = company.newId("members", person.id, madeAtMs);
      const times = { joinedAt, createdAt: joinedAt, updatedAt: joinedAt };
      return { id, userId: person.id, role, isSuspended, ...times };
    }),
  });
  await directoryOf(tx).userOrganization.createMany({
    data: members.map(({ person, role, isSuspended, madeAtMs }) => ({
      userId: person.id,
      organizationId,
      role,
      isSuspended,
      createdAt: new Date(madeAtMs),
    })),
  });
  const changes = { name, slug };
  await recordEvent(tx, actor, {
    action: "organization.created",
    targetId: organizationId,
    changes,
  });
  for (const { person, role } of members)
    if (person.id !== ownerId)
      await recordEvent(tx, actor, {
        action: "member.joined",
        targetId: person.id,
        changes: { role },
      });
}
