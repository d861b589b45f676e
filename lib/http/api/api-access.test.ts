import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permission-words";
import { roleMay } from "@/lib/access/policy";
import { roles } from "@/lib/access/roles";
import { log } from "@/lib/log";
import { logOut } from "@/lib/sessions/log-out";
import { aMember, anAccessToken, anOrigin, aPerson } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import type { ApiDoor } from "@/lib/testing/doors/api-door";
import {
  bodyFor,
  factsOf,
  knownDoors,
  parametersOf,
  recordParameter,
  withRecord,
} from "@/lib/testing/doors/api-door-facts";
import { type ApiCall, apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { expectProblem } from "@/lib/testing/doors/expect-problem";
import { allButExport, aScene, type Scene } from "@/lib/testing/doors/facts/scene";

log.level = "silent";

const doors = await apiDoors();
const closed = doors.filter((door) => factsOf(door).access !== "anybody");
const members = closed.filter((door) => factsOf(door).access !== "somebody");
const ofRecords = members.filter((door) => recordParameter(door));
const named = (chosen: readonly ApiDoor[]) => chosen.map((door) => [door.name, door] as const);

let mine: Scene;
let theirs: Scene;

beforeAll(async () => {
  mine = await aScene();
  theirs = await aScene();
});

/** A good call by the owner; `changes` makes it a bad one. */
function aCall(door: ApiDoor, changes: ApiCall = {}): ApiCall {
  return { token: mine.token, params: mine.params, body: bodyFor(door, mine), ...changes };
}

/**
 * A scene of its own for what may change it, complete for what reads. What deletes meets all that may hang on what it deletes,
 * and what is about the whole organization meets all of that; others meet what they ask for.
 */
async function aSceneFor(door: ApiDoor): Promise<Scene> {
  if (door.method === "GET" && !factsOf(door).prepare) return mine;
  const hasMailedLinks = factsOf(door).access === "anybody";
  const isOfAll = door.path.startsWith("/organizations/") && !recordParameter(door);
  if (door.path.includes("/exports")) return aScene({ hasMailedLinks });
  const parameters = isOfAll || door.method === "DELETE" ? allButExport : parametersOf(door);
  return aScene({ parameters, hasMailedLinks });
}

test("every route of the API stands in the table of this file", () => {
  expect(doors.map(({ name }) => name).sort()).toEqual(knownDoors.toSorted());
});

describe.each(named(doors))("%s", (_name, door) => {
  test("answers a good request", async () => {
    const scene = await aSceneFor(door);
    const token = (await factsOf(door).prepare?.(scene)) ?? scene.token;
    const answer = await callDoor(door, {
      token: factsOf(door).access === "anybody" ? undefined : token,
      params: scene.params,
      body: bodyFor(door, scene),
    });
    expect(answer.text).not.toContain("problem");
    expect(answer.status).toBe(factsOf(door).status ?? 200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe.each(named(closed))("%s without a live session", (_name, door) => {
  test("answers 401 to no token", async () => {
    const { headers } = await expectProblem(
      door,
      aCall(door, { token: undefined }),
      401,
      "not_authenticated",
    );
    expect(headers.get("www-authenticate")).toContain("Bearer");
  });

  test.each(["x", "A".repeat(43), "🥐", "' OR 1=1", "a b"])(
    "answers 401 to the token %j",
    async (token) => {
      const headers = { Authorization: `Bearer ${encodeURIComponent(token)}` };
      await expectProblem(
        door,
        aCall(door, { token: undefined, headers }),
        401,
        "not_authenticated",
      );
    },
  );

  test("answers 401 to a token whose session has ended", async () => {
    const token = await anAccessToken(mine.owner);
    await logOut({ token, origin: anOrigin() });
    await expectProblem(door, aCall(door, { token }), 401, "not_authenticated");
  });

  test("answers 401 to a good token that is not a bearer token", async () => {
    for (const Authorization of [mine.token, `Basic ${mine.token}`, `Bearer  ${mine.token} x`])
      await expectProblem(door, aCall(door, { token: undefined, headers: { Authorization } }), 401);
    const headers = { Cookie: `mercura-session-3000=${mine.token}` };
    await expectProblem(door, aCall(door, { token: undefined, headers }), 401);
  });
});

describe.each(named(members))("%s and another organization", (_name, door) => {
  const isNamed = door.path.includes("[organizationId]");

  test("is not found for somebody who is no member", async () => {
    const call = isNamed
      ? { params: { ...theirs.params } }
      : { headers: { "Organization-Id": theirs.organizationId } };
    await expectProblem(door, aCall(door, call), 404, "not_found");
  });

  test("is as unknown as one that does not exist", async () => {
    const nowhere = randomUUID();
    const call = isNamed
      ? { params: { ...mine.params, organizationId: nowhere } }
      : { headers: { "Organization-Id": nowhere } };
    await expectProblem(door, aCall(door, call), 404, "not_found");
  });

  test("has to be named by somebody who belongs to several, and is then served", async () => {
    const person = await aPerson();
    await aMember(mine, "owner", person);
    await aMember(theirs, "owner", person);
    const token = await anAccessToken(person);
    const call = aCall(door, { token, params: withRecord(door, mine, randomUUID()) });
    if (!isNamed) {
      await expectProblem(door, call, 422, "organization_required");
      const answer = await callDoor(door, {
        ...call,
        headers: { "Organization-Id": mine.organizationId },
      });
      expect([200, 201, 404]).toContain(answer.status);
    } else expect((await callDoor(door, call)).body.code).not.toBe("organization_required");
  });
});

describe.each(named(ofRecords))("%s and its record", (_name, door) => {
  const notFound = (id: string) =>
    expectProblem(door, aCall(door, { params: withRecord(door, mine, id) }), 404, "not_found");

  test("does not find another organization's, nor one that does not exist", async () => {
    await notFound(theirs.params[recordParameter(door) ?? ""] ?? "");
    await notFound(randomUUID());
  });

  test("finds nothing where the path can't name one", async () => {
    for (const id of ["x", "..", "1", "\0", "🥐", "%00", "' OR ''='", "a".repeat(5000)])
      await notFound(id);
  });
});

describe.each(named(members))("%s by role", (_name, door) => {
  const permission = factsOf(door).access;
  if (permission === "anybody" || permission === "somebody") return;

  test.each(roles)("lets a %s in just where the policy says so", async (role) => {
    const member: Member = await aMember(mine, role);
    const params = withRecord(door, mine, randomUUID());
    const call = aCall(door, { token: await anAccessToken(member), params });
    if (roleMay(role, permission)) {
      expect((await callDoor(door, call)).body.code ?? "none").not.toBe("forbidden");
    } else {
      const { body } = await expectProblem(door, call, 403, "forbidden");
      expect(body).toMatchObject({ permission, roles: rolesWith(permission) });
      const { rows } = await ownerDatabase.query(
        "SELECT user_id, changes FROM audit_events WHERE request_id = $1 AND action = 'access.denied' AND result = 'denied'",
        [body.request_id],
      );
      expect(rows).toEqual([{ user_id: member.userId, changes: { permission } }]);
    }
  });
});
