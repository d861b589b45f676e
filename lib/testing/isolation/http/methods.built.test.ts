import { afterAll, beforeAll, expect, test } from "vitest";
import { aCompany, type Company } from "./a-company";
import { fill } from "./ask-server";
import { builtPaths, type RunningServer, runServer } from "./running-server";

let server: RunningServer;
let company: Company;

beforeAll(async () => {
  server = await runServer();
  company = await aCompany();
}, 120_000);

afterAll(() => server.stop());

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

// Where the front door leads requests, and no client.
const inner = /^\/api\/(?:method-not-allowed|bad-host|page-refused)/;
// Answers every method, with 404.
const nowhere = "/api/[...path]";
const routes = builtPaths("route").filter((path) => !inner.test(path) && path !== nowhere);

async function ask(method: string, path: string) {
  const response = await fetch(`${server.url}${path}`, { method, redirect: "manual" });
  const { status, headers } = response;
  return { status, headers, allow: headers.get("allow") ?? "", text: await response.text() };
}

test("every route says which methods it takes, and answers every other one with a problem that says it too", async () => {
  expect(routes.length).toBeGreaterThan(100);
  for (const route of [...routes, "/customers", "/organizations/create"]) {
    const path = fill(route, company);
    const options = await ask("OPTIONS", path);
    expect(options.status, route).toBe(204);
    const taken = options.allow.split(", ");
    expect(methods, route).toEqual(expect.arrayContaining(taken));
    expect(taken.length, route).toBeGreaterThan(1);
    for (const method of methods.filter((one) => !taken.includes(one))) {
      const what = `${method} ${route}`;
      const refused = await ask(method, path);
      expect(refused.status, what).toBe(405);
      expect(refused.allow, what).toBe(options.allow);
      expect(refused.headers.get("content-type"), what).toBe("application/problem+json");
      expect(refused.headers.get("content-security-policy"), what).toContain("default-src 'none'");
      if (method === "HEAD") continue;
      const requestId = refused.headers.get("x-request-id");
      expect(JSON.parse(refused.text), what).toMatchObject({
        status: 405,
        code: "method_not_allowed",
        request_id: requestId,
      });
    }
  }
}, 120_000);

test("a method that is refused leaves the connection to the next request, whatever its body", async () => {
  for (const body of ["", "{}", "a".repeat(500_000)]) {
    const refused = await fetch(`${server.url}/api/v1/quotes`, { method: "PUT", body });
    expect([refused.status, refused.headers.get("allow")]).toEqual([
      405,
      "GET, HEAD, OPTIONS, POST",
    ]);
    await refused.text();
  }
});

test("an address where nothing is answers 404 to every method", async () => {
  for (const method of methods) {
    const { status, allow } = await ask(method, "/api/v1/nothing");
    expect([method, status, allow]).toEqual([method, 404, ""]);
  }
});
