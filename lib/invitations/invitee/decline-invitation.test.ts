import { beforeEach, expect, test } from "vitest";
import {
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { stateBesideLogs } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { inviteMember } from "../invite-member";
import { findInvitation } from "../link/find-invitation";
import { listInvitations } from "../list-invitations";
import { acceptInvitation } from "./accept-invitation";
import { declineInvitation } from "./decline-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization({ seats: 2 });
});

const decline = (token: string) => declineInvitation(anOrigin(), { token });

test("an invitation that is declined frees its seat, is off the list, and can be made anew", async () => {
  const { token, email } = await anInvitation(organization.owner);
  expect(codeOf(await decline(token))).toBe("none");
  expect(valueFrom(await listInvitations(organization.owner, { limit: 50 })).data).toEqual([]);
  const again = { email, role: "viewer", sendEmail: false } as const;
  expect(codeOf(await inviteMember(organization.owner, again))).toBe("none");
});

test("its link says afterwards that it was declined, and joins nobody", async () => {
  const person = await aPerson();
  const { token } = await anInvitation(organization.owner, { email: person.email });
  await decline(token);
  const before = await stateBesideLogs();
  expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_declined");
  expect(codeOf(await acceptInvitation({ person, origin: anOrigin() }, { token }))).toBe(
    "invitation_declined",
  );
  expect(codeOf(await decline(token))).toBe("invitation_declined");
  expect(await stateBesideLogs()).toEqual(before);
});

test("of a click to join and one to decline at the same moment one counts", async () => {
  const person = await aPerson();
  const { token } = await anInvitation(organization.owner, { email: person.email });
  const [joined, declined] = await Promise.all([
    acceptInvitation({ person, origin: anOrigin() }, { token }),
    decline(token),
  ]);
  expect(joined.ok).not.toBe(declined.ok);
});

test.each([
  ["is canceled", "UPDATE organizations SET status = 'canceled' WHERE id = $1"],
  ["is about to be erased", "UPDATE organizations SET deletion_requested_at = now() WHERE id = $1"],
])("nobody joins an organization that %s, and the page says why", async (_what, close) => {
  const person = await aPerson();
  const { token } = await anInvitation(organization.owner, { email: person.email });
  await ownerDatabase.query(close, [organization.organizationId]);
  const code = "invitation_organization_closed";
  expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe(code);
  expect(codeOf(await acceptInvitation({ person, origin: anOrigin() }, { token }))).toBe(code);
});
