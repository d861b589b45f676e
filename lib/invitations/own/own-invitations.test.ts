import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { findSession } from "@/lib/sessions/find-session";
import { countCopies, openTo } from "@/lib/testing/company/open-invitations";
import {
  anAccessToken,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  aProvenPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { acceptInvitation } from "../invitee/accept-invitation";
import { declineInvitation } from "../invitee/decline-invitation";
import { acceptOwnInvitation } from "./accept-own-invitation";
import { declineOwnInvitation } from "./decline-own-invitation";
import { listOwnInvitations } from "./list-own-invitations";

let organization: Organization;
let person: Person;

beforeEach(async () => {
  organization = await anOrganization();
  person = await aProvenPerson();
});

const invited = () => anInvitation(organization.owner, { email: person.email });

describe("whoever has proved an address", () => {
  test("sees what is open to it: where, as what, by whom and until when", async () => {
    const { invitationId } = await invited();
    expect(await openTo(person)).toEqual([
      {
        id: invitationId,
        organizationId: organization.organizationId,
        organizationName: `Acme ${organization.slug}`,
        role: "viewer",
        invitedByName: "Kim Berg",
        expiresAt: expect.any(Date),
      },
    ]);
    const session = await findSession(await anAccessToken(person));
    expect(session?.user.invitationCount).toBe(1);
  });

  test("joins without the mail's link, which is then used up", async () => {
    const { invitationId, token } = await invited();
    const joined = valueFrom(await acceptOwnInvitation(person, { invitationId }));
    expect(joined).toEqual({
      organizationId: organization.organizationId,
      slug: organization.slug,
    });
    const session = await findSession(await anAccessToken(person));
    expect(session?.memberships).toMatchObject([{ slug: organization.slug, role: "viewer" }]);
    expect(session?.user.invitationCount).toBe(0);
    const again = await acceptInvitation({ person, origin: anOrigin() }, { token });
    expect(codeOf(again)).toBe("invitation_used");
  });

  test("says no without the mail's link, which says so from then on", async () => {
    const { invitationId, token } = await invited();
    expect(codeOf(await declineOwnInvitation(person, { invitationId }))).toBe("none");
    expect(await openTo(person)).toEqual([]);
    expect(codeOf(await declineInvitation(anOrigin(), { token }))).toBe("invitation_declined");
  });

  test("turns the pages of many, newest first and each once", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { owner } = await anOrganization();
      ids.unshift((await anInvitation(owner, { email: person.email })).invitationId);
    }
    const first = valueFrom(await listOwnInvitations(person, { limit: 2 }));
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.nextCursor).not.toBeNull();
    const after: [string, string] = ["", ids[1] ?? ""];
    const second = valueFrom(await listOwnInvitations(person, { limit: 2, cursor: after }));
    expect(second.data.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.nextCursor).toBeNull();
  });
});

describe("nothing is seen or taken", () => {
  async function expectNothing(who: Person, invitationId: string): Promise<void> {
    expect(await openTo(who)).toEqual([]);
    const session = await findSession(await anAccessToken(who));
    expect(session?.user.invitationCount).toBe(0);
    expect(codeOf(await acceptOwnInvitation(who, { invitationId }))).toBe("invitation_not_open");
    expect(codeOf(await declineOwnInvitation(who, { invitationId }))).toBe("invitation_not_open");
    expect(await countCopies(organization)).toBe(1);
  }

  test("by an account that only claims the address, whatever its request says", async () => {
    const claimant = await aPerson();
    const { invitationId } = await anInvitation(organization.owner, { email: claimant.email });
    await expectNothing(claimant, invitationId);
    await expectNothing({ ...claimant, isEmailVerified: true }, invitationId);
  });

  test("by a claimant of an address that somebody else has proved", async () => {
    const { invitationId } = await invited();
    await expectNothing(await aPerson(person.email), invitationId);
  });

  test("by somebody with another address, who knows the invitation's id", async () => {
    const { invitationId } = await invited();
    const stranger = await aProvenPerson();
    await expectNothing({ ...stranger, email: person.email }, invitationId);
  });

  test("of an organization that awaits its deletion, until it is kept", async () => {
    const { invitationId } = await invited();
    const owner = { ...organization.owner, isFresh: true };
    valueFrom(await requestDeletion(owner, { name: `Acme ${organization.slug}` }));
    await expectNothing(person, invitationId);
    valueFrom(await cancelDeletion(owner));
    expect((await openTo(person)).map(({ id }) => id)).toEqual([invitationId]);
  });

  test("of an organization that is closed", async () => {
    const { invitationId } = await invited();
    await identityDb.organizationDirectory.update({
      where: { organizationId: organization.organizationId },
      data: { status: "canceled" },
    });
    await expectNothing(person, invitationId);
  });
});
