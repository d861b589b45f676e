import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { countCopies, openTo } from "@/lib/testing/company/open-invitations";
import {
  anInvitation,
  anOrganization,
  aProvenPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { revokeInvitation } from "../revoke-invitation";
import { acceptOwnInvitation } from "./accept-own-invitation";

let organization: Organization;
let person: Person;

beforeEach(async () => {
  organization = await anOrganization();
  person = await aProvenPerson();
});

const invited = () => anInvitation(organization.owner, { email: person.email });

describe("at the same moment", () => {
  // Without open connections the first one through would be done before the others have connected.
  beforeEach(() => Promise.all(Array.from({ length: 8 }, () => openTo(person))));

  test("accepted many times it makes one member", async () => {
    const { invitationId } = await invited();
    const attempts = Array.from({ length: 6 }, () => acceptOwnInvitation(person, { invitationId }));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const { rows } = await ownerDatabase.query(
      "SELECT user_id FROM organization_members WHERE organization_id = $1 AND user_id = $2",
      [organization.organizationId, person.userId],
    );
    expect(rows).toHaveLength(1);
    expect(await countCopies(organization)).toBe(0);
  });

  test("accepted and revoked it ends in one of the two", async () => {
    for (let round = 0; round < 5; round += 1) {
      const invitee = await aProvenPerson();
      const { invitationId } = await anInvitation(organization.owner, { email: invitee.email });
      const [accepted, revoked] = await Promise.all([
        acceptOwnInvitation(invitee, { invitationId }),
        revokeInvitation(organization.owner, { invitationId }),
      ]);
      expect([accepted.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
      expect(await countCopies(organization)).toBe(0);
    }
  });
});
