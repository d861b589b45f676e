import { gzipSync } from "node:zlib";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { nothing } from "@/lib/fields";
import { log } from "@/lib/log";
import { ok } from "@/lib/result";
import { logOut } from "@/lib/sessions/log-out";
import { anAccessToken, anOrganization, anOrigin } from "@/lib/testing/company/people";
import { loggedLines } from "@/lib/testing/traces/logged-lines";
import { memberRoute, publicRoute, unknownRoute } from "./api-route";

beforeAll(() => {
  log.level = "silent";
});

const context = { params: Promise.resolve(undefined) };
const call = (
  handler: typeof unknownRoute,
  init: ConstructorParameters<typeof NextRequest>[1] = {},
) => handler(new NextRequest("http://localhost:3000/api/v1/x", init), context);

describe("a route of the API", () => {
  test("that breaks says so without a word about how, and logs it under the same id", async () => {
    const lines = loggedLines();
    const broken = publicRoute(nothing, async () => {
      throw new Error("SELECT secret FROM somewhere");
    });
    const response = await call(broken);
    const body = await response.json();
    expect(response.status).toBe(500);
    expect(body).toEqual({
      type: "about:blank",
      title: "Something went wrong on our side. It was logged; try again.",
      status: 500,
      code: "unexpected",
      request_id: body.request_id,
    });
    expect(lines).toMatchObject([{ level: "error", requestId: body.request_id }]);
  });

  test("answers dates as text and names in snake case, and is never kept by a cache", async () => {
    const madeAt = new Date("2030-01-01T00:00:00Z");
    const response = await call(
      publicRoute(nothing, async () => ok({ createdAt: madeAt, isAvailable: true })),
    );
    expect(await response.json()).toEqual({
      created_at: "2030-01-01T00:00:00.000Z",
      is_available: true,
    });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("that does not exist is not found, whatever is sent to it", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
      expect((await call(unknownRoute, { method })).status).toBe(404);
  });

  test("unpacks nothing: a compressed body is refused before it is read", async () => {
    const echo = publicRoute(nothing, async () => ok({}));
    const refused = await call(echo, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" },
      body: gzipSync("{}"),
    });
    expect(refused.status).toBe(415);
  });

  test("that knows no versions is not carried out under a condition: it would be ignored", async () => {
    let isCarriedOut = false;
    const remove = publicRoute(nothing, async () => {
      isCarriedOut = true;
      return ok({});
    });
    const headers = { "If-Match": '"1"' };
    expect((await call(remove, { method: "DELETE", headers })).status).toBe(412);
    expect(isCarriedOut).toBe(false);
    expect((await call(remove, { method: "DELETE", headers: { "If-Match": "*" } })).status).toBe(
      200,
    );
  });

  test("counts a body while it arrives, whatever length was announced", async () => {
    const chunk = new TextEncoder().encode("a".repeat(64 * 1024));
    let sentBytes = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sentBytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const headers = { "Content-Type": "application/json", "Content-Length": "2" };
    const response = await call(
      publicRoute(nothing, async () => ok({})),
      { method: "POST", body, headers, duplex: "half" },
    );
    expect(response.status).toBe(413);
    expect(sentBytes).toBeLessThan(2 * 1024 * 1024);
  });

  test("decides who asks by what holds once the body is here", async () => {
    const organization = await anOrganization();
    const token = await anAccessToken(organization.owner);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await logOut({ token, origin: anOrigin() });
        controller.enqueue(new TextEncoder().encode("{}"));
        controller.close();
      },
    });
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    const guarded = memberRoute(nothing, async () => ok({}));
    const response = await call(guarded, { method: "POST", body, headers, duplex: "half" });
    expect(response.status).toBe(401);
  });

  test("refuses bytes that are no UTF-8", async () => {
    const body = new Uint8Array([0x7b, 0x22, 0x61, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const headers = { "Content-Type": "application/json" };
    const response = await call(
      publicRoute(nothing, async () => ok({})),
      { method: "POST", body, headers },
    );
    expect(response.status).toBe(400);
  });

  test.each([
    ["brackets", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["names", `{${Array.from({ length: 50_000 }, (_, index) => `"a${index}":1`).join(",")}}`],
  ])("refuses a megabyte of %s in a moment", async (_what, body) => {
    const started = performance.now();
    const headers = { "Content-Type": "application/json" };
    const response = await call(
      publicRoute(nothing, async () => ok({})),
      { method: "POST", body, headers },
    );
    expect([413, 422]).toContain(response.status);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
