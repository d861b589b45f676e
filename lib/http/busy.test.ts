import { availableParallelism } from "node:os";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { log } from "@/lib/log";
import { verifyPassword } from "@/lib/passwords/hash";
import { ServiceBusy } from "@/lib/service-busy";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema } from "@/lib/sessions/schema";
import { password } from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { bodyFor, factsOf, fieldsOf } from "@/lib/testing/doors/api-door-facts";
import { apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { expectProblem } from "@/lib/testing/doors/expect-problem";
import { aScene, type Scene } from "@/lib/testing/doors/facts/scene";
import { publicAction } from "./forms/actions";
import { idle } from "./forms/form-state";
import { handlers } from "./sign-in/next-auth";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "Sec-Fetch-Site": "same-origin" }),
  cookies: async () => jar,
}));

const doors = await apiDoors();
const hashing = doors.filter((door) => fieldsOf(door).some((field) => /password/.test(field)));

let scene: Scene;

beforeAll(async () => {
  log.level = "silent";
  scene = await aScene();
});

interface Crowd {
  leave(): Promise<unknown>;
}

/** As many as may wait for a hash, and each comes back the moment that it is through. */
function aCrowd(): Crowd {
  // At cost 5: a few milliseconds each.
  const hash = "$2b$05$vN668rugCkvOPjylXFHCAuIhZQBd9ClPjzsZwZ1e.iN1QYn4Wwovq";
  let isThere = true;
  const someone = async () => {
    while (isThere) await verifyPassword("not this one", hash);
  };
  const everybody = Array.from({ length: 50 + Math.min(4, availableParallelism()) }, someone);
  return {
    leave: () => {
      isThere = false;
      return Promise.all(everybody);
    },
  };
}

describe("while as many wait for a hash as may", () => {
  let crowd: Crowd;

  beforeAll(() => {
    crowd = aCrowd();
  });

  afterAll(() => crowd.leave());

  test.each(hashing.map((door) => [door.name, door] as const))(
    "%s says that we are busy and when to come back, and nothing is written",
    async (_name, door) => {
      const before = await databaseState();
      const token = factsOf(door).access === "anybody" ? undefined : scene.token;
      const call = { token, body: bodyFor(door, scene) };
      const { headers } = await expectProblem(door, call, 503, "service_busy");
      expect(headers.get("retry-after")).toBe("10");
      expect(await databaseState()).toEqual(before);
    },
  );

  test("a form says it in words, and keeps what was typed but the password", async () => {
    const enter = publicAction(logInSchema, logIn, () => ({ goTo: "/" }));
    const form = new FormData();
    form.set("email", scene.email);
    form.set("password", password);
    expect(await enter("", idle, form)).toEqual({
      status: "problem",
      code: "service_busy",
      message: "We are busy right now. Try again in a few seconds.",
      values: { email: scene.email },
    });
  });

  test.each(["a form", "a script"])("next-auth's log-in says it too, to %s", async (asker) => {
    const headers = asker === "a script" ? { "X-Auth-Return-Redirect": "1" } : undefined;
    const response = await nextAuthLogIn(headers);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("10");
    expect(await response.json()).toMatchObject({ code: "service_busy" });
  });

  test("whoever needs no hash is served", async () => {
    await expect(verifyPassword("", null)).rejects.toBeInstanceOf(ServiceBusy);
    for (const door of doors.filter(({ method }) => method === "GET"))
      expect((await callDoor(door, scene)).status, door.name).toBe(200);
  });
});

test("once the crowd has left, a log-in is one again", async () => {
  const response = await nextAuthLogIn();
  expect(response.status).toBe(302);
  expect(jar.get("mercura-session-3000")).toMatch(/^[\w-]{43}$/);
});

/** As next-auth's own client does it: a CSRF token first. */
async function nextAuthLogIn(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const base = "http://localhost:3000/api/auth";
  const asked = await handlers.GET(new NextRequest(`${base}/csrf`));
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const cookie = asked.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return handlers.POST(
    new NextRequest(`${base}/callback/credentials`, {
      method: "POST",
      headers: { ...headers, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email: scene.email, password, csrfToken }),
    }),
  );
}
