import { beforeAll, expect, test } from "vitest";
import { inviteMember } from "@/lib/invitations/invite-member";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { findSession } from "@/lib/sessions/find-session";
import { anEmail, anInvitation, anOrigin, aProvenPerson } from "../company/people";
import type { ApiDoor } from "../doors/api-door";
import { bodyFor, factsOf } from "../doors/api-door-facts";
import { apiDoors, callDoor } from "../doors/api-doors";
import { aScene, type Scene } from "../doors/facts/scene";
import { countRoundTrips } from "./count-round-trips";

const reads = (await apiDoors()).filter(
  (door) => door.method === "GET" && !["anybody", "somebody"].includes(factsOf(door).access),
);
const sessionTrips = 1;

/** Lists that take more, because they show the names of other records, people or the organization. */
const tripsOf: Readonly<Record<string, number>> = {
  "GET /customers/duplicates": 4,
  "GET /organizations/[organizationId]/api-tokens": 3,
  "GET /organizations/[organizationId]/audit-events": 3,
  "GET /organizations/[organizationId]/notifications": 3,
};

let scene: Scene;
const lists: ApiDoor[] = [];

beforeAll(async () => {
  scene = await aScene();
  for (const door of reads) if ("next_cursor" in (await ask(door)).body) lists.push(door);
});

const ask = (door: ApiDoor) =>
  callDoor(door, { token: scene.token, params: scene.params, body: bodyFor(door, scene) });

test("a session with its person and organizations is found in one round trip", async () => {
  expect(await countRoundTrips(() => findSession(scene.token))).toBe(sessionTrips);
});

test("a list of the API takes two round trips at most beside the session's", async () => {
  expect(lists.length).toBeGreaterThan(10);
  const over: Record<string, number> = {};
  for (const door of lists) {
    const trips = (await countRoundTrips(() => ask(door))) - sessionTrips;
    if (trips > (tripsOf[door.name] ?? 2)) over[door.name] = trips;
  }
  expect(over).toEqual({});
});

test("an invitation takes three round trips at most beside the session's, its mail included", async () => {
  const invited = { email: anEmail(), role: "viewer", sendEmail: true } as const;
  expect(await countRoundTrips(() => inviteMember(scene.owner, invited))).toBeLessThanOrEqual(3);
});

test("an acceptance takes three round trips at most beside the session's", async () => {
  const person = await aProvenPerson();
  const { token } = await anInvitation(scene.owner, { email: person.email });
  const accept = () => acceptInvitation({ person, origin: anOrigin() }, { token });
  expect(await countRoundTrips(accept)).toBeLessThanOrEqual(3);
});
