import { afterAll, describe, expect, test, vi } from "vitest";
import type { Member } from "@/lib/access/actor";
import { createCustomer } from "@/lib/customers/create-customer";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { createCustomerSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { closeConnections } from "@/lib/db/connections";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { inviteMember } from "@/lib/invitations/invite-member";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { createOrganization } from "@/lib/organizations/create-organization";
import { signUp } from "@/lib/organizations/sign-up";
import type { Result } from "@/lib/result";
import { databaseState } from "@/lib/testing/database-state";
import {
  aCustomer,
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  password,
} from "@/lib/testing/factories";
import { failAtStatement } from "@/lib/testing/failing-statement";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { resendVerification } from "@/lib/users/resend-verification";

vi.mock("@/lib/passwords/hash", () => import("@/lib/testing/quick-hash"));

afterAll(closeConnections);

/** Every use case that changes more than one row: what it needs first, and then the call. */
const changes: Record<string, () => Promise<() => Promise<Result<unknown>>>> = {
  "signing a company up": async () => () =>
    signUp(anOrigin(), {
      name: "Atomic Ltd",
      slug: "atomic-ltd",
      ownerName: "Kim Berg",
      ownerEmail: "kim@atomic.example",
      ownerPassword: password,
    }),
  "founding another organization": async () => {
    const person = await aPerson();
    return () => createOrganization(person, { name: "Atomic Two", slug: "atomic-two" });
  },
  "inviting somebody": async () => {
    const { owner } = await anOrganization();
    const email = anEmail();
    return () => inviteMember(owner, { email, role: "viewer", sendEmail: true });
  },
  "sending an invitation again": async () => {
    const { owner } = await anOrganization();
    const { invitationId } = await anInvitation(owner);
    return () => resendInvitation(owner, { invitationId });
  },
  "revoking an invitation": async () => {
    const { owner } = await anOrganization();
    const { invitationId } = await anInvitation(owner);
    return () => revokeInvitation(owner, { invitationId });
  },
  "accepting an invitation as somebody new": async () => {
    const { token } = await anInvitation((await anOrganization()).owner);
    const input = { token, userName: "Jo Lind", password };
    return () => acceptInvitation({ person: null, origin: anOrigin() }, input);
  },
  "accepting an invitation with an account": async () => {
    const person = await aPerson();
    const { token } = await anInvitation((await anOrganization()).owner, { email: person.email });
    return () => acceptInvitation({ person, origin: anOrigin() }, { token });
  },
  "changing a role": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    return () => changeRole(organization.owner, { userId, role: "admin" });
  },
  "removing a member": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    return () => removeMember(organization.owner, { userId });
  },
  "asking for another verification mail": async () => {
    const { owner } = await anOrganization();
    return () => resendVerification(owner);
  },
  "adding a customer": async () => {
    const { owner } = await anOrganization();
    return () => createCustomer(owner, createCustomerSchema.parse({ name: "Calder Valley Ltd" }));
  },
  "changing a customer": () =>
    withCustomer((owner, customerId) => updateCustomer(owner, { customerId, name: "New" })),
  "deleting a customer": () =>
    withCustomer((owner, customerId) => deleteCustomer(owner, { customerId })),
};

async function withCustomer(work: (owner: Member, customerId: string) => Promise<Result<unknown>>) {
  const { owner } = await anOrganization();
  const { id } = await aCustomer(owner);
  return () => work(owner, id);
}

describe.each(Object.entries(changes))("%s", (_name, prepare) => {
  test("leaves nothing behind, whichever of its statements fails, its COMMIT included", async () => {
    const change = await prepare();
    const before = await databaseState();
    let nth = 1;
    while (await failsAt(nth, change)) {
      expect(await databaseState(), `after statement ${nth}`).toEqual(before);
      nth += 1;
    }
    // The change itself, its audit event and the COMMIT are three.
    expect(nth).toBeGreaterThan(3);
    expect(await databaseState()).not.toEqual(before);
  });
});

/** Whether the change came as far as its nth statement, which then failed; else it went through. */
async function failsAt(nth: number, change: () => Promise<Result<unknown>>): Promise<boolean> {
  // Tries count even where they fail; this is about what else is left.
  await ownerDatabase.query("TRUNCATE rate_limits");
  const failure = failAtStatement(nth);
  try {
    const outcome = await change().then(
      (result) => (result.ok ? "done" : result.code),
      () => "failed",
    );
    expect(outcome).toBe(failure.wasReached() ? "failed" : "done");
    return failure.wasReached();
  } finally {
    failure.remove();
  }
}
