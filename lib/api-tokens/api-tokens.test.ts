import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { log } from "@/lib/log";
import { changeRole } from "@/lib/members/change-role";
import { leaveOrganization } from "@/lib/members/leave-organization";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { anApiToken } from "@/lib/testing/company/integrations";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { type ApiCall, apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createApiToken } from "./create-api-token";
import { listApiTokens } from "./list-api-tokens";
import { revokeApiToken } from "./revoke-api-token";
import { createApiTokenSchema } from "./schema";
import { takeOverApiToken } from "./take-over-api-token";

log.level = "silent";

const doors = await apiDoors();
let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  ({ owner } = organization);
});

function call(name: string, options: ApiCall) {
  const door = doors.find((one) => one.name === name);
  if (!door) throw new Error(`There is no ${name}.`);
  return callDoor(door, options);
}

const read = (token: string, options: ApiCall = {}) =>
  call("GET /customers", { token, ...options });
const write = (token: string) => call("POST /customers", { token, body: { name: "Inselwerft" } });

describe("an API token", () => {
  test("does what its scopes say, in the name of its member, and the audit log says so", async () => {
    const made = await anApiToken(owner, { scopes: ["customer:write"] });
    const answer = await write(made.token);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ user_id: owner.userId });
    expect((await read(made.token)).status).toBe(200);
    const { rows } = await ownerDatabase.query(
      "SELECT actor_type, user_id, session_id FROM audit_events WHERE organization_id = $1 AND target_id = $2",
      [owner.organizationId, answer.body.id],
    );
    expect(rows).toEqual([{ actor_type: "api_token", user_id: owner.userId, session_id: made.id }]);
  });

  test("is refused what it has no scope for, is told which, and the refusal is recorded", async () => {
    const made = await anApiToken(owner, { scopes: ["customer:read"] });
    const answer = await write(made.token);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: "insufficient_scope", scope: "customer:write" });
    expect(answer.headers.get("www-authenticate")).toContain('scope="customer:write"');
    const { rows } = await ownerDatabase.query(
      "SELECT changes FROM audit_events WHERE organization_id = $1 AND action = 'access.denied' AND session_id = $2",
      [owner.organizationId, made.id],
    );
    expect(rows).toEqual([{ changes: { permission: "customer.create" } }]);
  });

  test("is never worth more than the role that its member has now", async () => {
    const member = await aMember(organization, "manager");
    const { token } = await anApiToken(member, { scopes: ["customer:write"] });
    expect((await write(token)).status).toBe(201);
    valueFrom(await changeRole(owner, { userId: member.userId, role: "viewer" }));
    expect(await write(token)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect((await read(token)).status).toBe(200);
  });

  test("stops while its member is suspended, and is dead for good once they are out", async () => {
    const member = await aMember(organization, "manager");
    const { token } = await anApiToken(member);
    const { userId } = member;
    valueFrom(await suspendMember(owner, { userId }));
    expect((await read(token)).status).toBe(401);
    valueFrom(await reactivateMember(owner, { userId }));
    expect((await read(token)).status).toBe(200);
    valueFrom(await removeMember(owner, { userId }));
    expect((await read(token)).status).toBe(401);
    await aMember(organization, "manager", {
      ...member,
      email: "",
      name: "",
      isEmailVerified: true,
      sessionId: "",
    });
    expect((await read(token)).status).toBe(401);
  });

  test("of somebody who leaves is dead as well", async () => {
    const member = await aMember(organization, "manager");
    const { token } = await anApiToken(member);
    valueFrom(await leaveOrganization(member));
    expect((await read(token)).status).toBe(401);
  });

  test("is refused once it is revoked or has expired", async () => {
    const [revoked, expired] = [await anApiToken(owner), await anApiToken(owner)];
    valueFrom(await revokeApiToken(owner, { tokenId: revoked.id }));
    await ownerDatabase.query(
      "UPDATE api_tokens SET expires_at = now() WHERE organization_id = $1 AND id = $2",
      [owner.organizationId, expired.id],
    );
    expect((await read(revoked.token)).status).toBe(401);
    expect((await read(expired.token)).status).toBe(401);
  });

  test("opens its own organization alone", async () => {
    const other = await anOrganization();
    await aMember(other, "admin", {
      ...owner,
      email: "",
      name: "",
      isEmailVerified: true,
      sessionId: "",
    });
    await aCustomer(other.owner);
    const { token } = await anApiToken(owner, { scopes: ["customer:read", "organization:read"] });
    const elsewhere = { "Organization-Id": other.organizationId };
    expect((await read(token, { headers: elsewhere })).status).toBe(404);
    const params = { organizationId: other.organizationId };
    expect((await call("GET /organizations/[organizationId]", { token, params })).status).toBe(404);
    expect((await read(token)).status).toBe(200);
  });

  test.each([
    "GET /account",
    "GET /auth/sessions",
    "POST /auth/logout",
    "POST /auth/change-password",
  ])("can't do what is for a person: %s", async (name) => {
    const { token } = await anApiToken(owner);
    const answer = await call(name, { token, body: name.startsWith("GET") ? undefined : {} });
    expect(answer).toMatchObject({ status: 403, body: { code: "session_required" } });
  });

  test("makes, lists and revokes no tokens, and hands over nothing, whatever its scopes", async () => {
    const { token } = await anApiToken(owner, { scopes: ["member:write", "organization:write"] });
    const params = { organizationId: owner.organizationId };
    for (const name of [
      "GET /organizations/[organizationId]/api-tokens",
      "POST /organizations/[organizationId]/ownership-transfer",
      "DELETE /organizations/[organizationId]/membership",
    ]) {
      const body = name.startsWith("POST") ? { to_user_id: owner.userId } : undefined;
      expect(await call(name, { token, params, body }), name).toMatchObject({
        status: 403,
        body: { code: "insufficient_scope", scope: null },
      });
    }
  });

  test("says when it was last used, and writes that every five minutes at most", async () => {
    const { id, token } = await anApiToken(owner);
    const lastUsed = async () => {
      const { data } = valueFrom(await listApiTokens(owner));
      return data.find((one) => one.id === id)?.lastUsedAt ?? null;
    };
    expect(await lastUsed()).toBeNull();
    await read(token);
    const first = await lastUsed();
    expect(first).not.toBeNull();
    await read(token);
    expect(await lastUsed()).toEqual(first);
  });
});

test("an organization's token stops when its member leaves, and goes on for the admin who takes it over", async () => {
  const admin = await aMember(organization, "admin");
  const { id, token } = await anApiToken(admin, { isPersonal: false });
  valueFrom(await removeMember(owner, { userId: admin.userId }));
  expect((await read(token)).status).toBe(401);
  const { data } = valueFrom(await listApiTokens(owner));
  expect(data.find((one) => one.id === id)).toMatchObject({ state: "member_gone" });
  valueFrom(await takeOverApiToken(owner, { tokenId: id }));
  expect((await write(token)).body).toMatchObject({ user_id: owner.userId });
});

test("nobody makes, takes over or revokes a token without having just proved who they are", async () => {
  const { id } = await anApiToken(owner, { isPersonal: false });
  const stale = { ...owner, isFresh: false };
  const input = createApiTokenSchema.parse({ name: "x", scopes: ["customer:read"] });
  const answers = [
    await createApiToken(stale, input),
    await takeOverApiToken(stale, { tokenId: id }),
    await revokeApiToken(stale, { tokenId: id }),
  ];
  expect(answers.map(codeOf)).toEqual(Array(3).fill("reauthentication_required"));
});

test("members see and revoke their own tokens; admins everybody's", async () => {
  const [viewer, admin] = [
    await aMember(organization, "viewer"),
    await aMember(organization, "admin"),
  ];
  const { id } = await anApiToken(viewer);
  const theirs = await anApiToken(owner);
  const listed = async (actor: Member) =>
    valueFrom(await listApiTokens(actor)).data.map((token) => token.id);
  expect(await listed(viewer)).toEqual([id]);
  expect(await listed(admin)).toEqual(expect.arrayContaining([id, theirs.id]));
  expect(codeOf(await revokeApiToken(viewer, { tokenId: theirs.id }))).toBe("not_found");
  expect(codeOf(await revokeApiToken(admin, { tokenId: id }))).toBe("none");
});

test("the database keeps of a token only what can't be used", async () => {
  const { id, token } = await anApiToken(owner);
  const { rows } = await ownerDatabase.query(
    "SELECT api_tokens::text AS row FROM api_tokens WHERE organization_id = $1 AND id = $2",
    [owner.organizationId, id],
  );
  expect(rows[0]?.row).toContain(id);
  expect(rows[0]?.row).not.toContain(token.slice(12, -4));
});
