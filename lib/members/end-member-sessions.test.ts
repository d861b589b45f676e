import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { findSession } from "@/lib/sessions/find-session";
import {
  aMember,
  anAccessToken,
  anOrganization,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { valueFrom } from "@/lib/testing/value-from";
import { endMemberSessions } from "./end-member-sessions";
import { listMemberSessions } from "./list-member-sessions";

let organization: Organization;
let _owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  _owner = organization.owner;
});

describe("a member's sessions", () => {
  test("end by an admin's word, with an event, a line in the member's log and a mail", async () => {
    const person = await aPerson();
    const member = await aMember(organization, "viewer", person);
    const token = await anAccessToken(member);
    const admin = await aMember(organization, "admin");
    const listed = valueFrom(await listMemberSessions(admin, member)).data;
    expect(listed).toHaveLength(1);
    expect(listed[0]).not.toHaveProperty("ip");
    expect(valueFrom(await endMemberSessions(admin, member))).toEqual({ ended: 1 });
    expect(await findSession(token)).toBeNull();
    expect(await auditEvents(organization, "member.sessions_ended")).toMatchObject([
      { target_id: member.userId, changes: { sessions: 1 } },
    ]);
    expect((await listAccountEvents(person, { limit: 30 })).value.data).toMatchObject([
      { action: "auth.session.ended_by_admin", ip: null },
    ]);
    expect((await queuedJobs(member.userId)).map(({ task }) => task)).toContain(
      "mail.sessions_ended_by_admin",
    );
  });

  test("end but for the present one where it is one's own", async () => {
    const admin = await aMember(organization, "admin");
    const token = await anAccessToken(admin);
    const other = await anAccessToken(admin);
    const session = await findSession(token);
    const self = { ...admin, sessionId: session?.id ?? null };
    expect(valueFrom(await endMemberSessions(self, self))).toEqual({ ended: 1 });
    expect(await findSession(token)).not.toBeNull();
    expect(await findSession(other)).toBeNull();
  });
});
