import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { anAccessToken, anOrganization, type Organization } from "../company/people";
import { aBalancer } from "./a-balancer";
import { aLoad } from "./a-load";
import { type App, anApp, isReady } from "./an-app";
import { readMetrics } from "./read-metrics";

const apps: App[] = [];
let company: Organization;
let token: string;

const start = async (env: Readonly<Record<string, string>> = {}, port?: number) => {
  const app = await anApp({ port, env: { JOBS: "off", ...env } });
  apps.push(app);
  return app;
};

beforeAll(async () => {
  company = await anOrganization();
  token = await anAccessToken(company.owner);
});

afterAll(() => Promise.all(apps.map((app) => app.kill())));

describe("two servers behind a proxy", () => {
  test("are restarted one after the other, under load, without a request that fails", async () => {
    const env = { SHUTDOWN_DELAY_SECONDS: "1" };
    const pair = await Promise.all([start(env), start(env)]);
    const balancer = await aBalancer(pair.map(({ url }) => url));
    const others = await Promise.all(Array.from({ length: 5 }, anOrganization));
    const tokens = await Promise.all(others.map(({ owner }) => anAccessToken(owner)));
    const load = aLoad(balancer.url, tokens);
    const answered = async (more: number) => {
      const goal = load.count() + more;
      await vi.waitFor(() => expect(load.count()).toBeGreaterThan(goal), { timeout: 20_000 });
    };
    await answered(60);
    for (const app of pair) {
      expect(await app.stop()).toBe(0);
      await answered(30);
      await start(env, app.port);
      await answered(60);
    }
    await load.stop();
    balancer.stop();
    expect(load.failures).toEqual([]);
    expect(load.count()).toBeGreaterThan(200);
  });

  test("would lose requests if a server were not to finish what is under way", async () => {
    const pair = await Promise.all([start(), start()]);
    const balancer = await aBalancer(pair.map(({ url }) => url));
    const load = aLoad(balancer.url, Array(5).fill(token));
    await vi.waitFor(() => expect(load.count()).toBeGreaterThan(30), { timeout: 20_000 });
    await pair[0]?.kill();
    await vi.waitFor(() => expect(load.failures.length).toBeGreaterThan(0), { timeout: 20_000 });
    await load.stop();
    balancer.stop();
  });
});

describe("a server that is told to end", () => {
  test("is not ready at once, still serves, finishes what is under way, and ends with 0", async () => {
    const app = await start({ SHUTDOWN_DELAY_SECONDS: "2" });
    const slow = aSlowRequest(app);
    await slow.begun;
    const ended = app.stop();
    await vi.waitFor(async () => expect(await isReady(app.url)).toBe(false));
    const late = await fetch(`${app.url}/login`);
    expect(late.status).toBe(200);
    expect(late.headers.get("connection")).toBe("close");
    // By now it takes no more requests, and waits only for this one.
    await vi.waitFor(() => expect(fetch(`${app.url}/healthz`)).rejects.toThrow(), {
      timeout: 5_000,
    });
    expect(app.child.exitCode).toBeNull();
    expect(await slow.finish()).toBe(201);
    expect(await ended).toBe(0);
    expect(app.output()).not.toMatch(/error/i);
  });
});

describe("a server with metrics", () => {
  test("counts and times what it answers by route, and names no tenant, person or address", async () => {
    const metricsPort = await freeLoopbackPort();
    const app = await start({ METRICS_PORT: String(metricsPort), LOG_REQUESTS: "on" });
    const secret = "a-secret-that-nobody-may-read";
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const made = await fetch(`${app.url}/api/v1/customers`, {
      method: "POST",
      headers,
      body: JSON.stringify({ name: "Nordwind AG" }),
    });
    const { id } = await made.json();
    for (const path of [
      `/api/v1/customers/${id}`,
      "/login",
      `/reset-password?token=${secret}`,
      `/q/${secret}`,
      `/nothing/${secret}`,
    ])
      await (await fetch(`${app.url}${path}`, { headers })).arrayBuffer();
    const metrics = await vi.waitFor(async () => {
      const read = await readMetrics(metricsPort);
      expect(read.get(countOf("GET", "none", "4xx"))).toBe(1);
      return read;
    });
    expect(metrics.get(countOf("POST", "/api/v1/customers", "2xx"))).toBe(1);
    expect(metrics.get(countOf("GET", "/api/v1/customers/[customerId]", "2xx"))).toBe(1);
    expect(metrics.get(countOf("GET", "/login", "2xx"))).toBe(1);
    expect(metrics.get(countOf("GET", "/q/[token]", "4xx"))).toBe(1);
    for (const pool of ["tenants", "directory"]) {
      const waits = `mercura_database_connection_wait_seconds_count{pool="${pool}",process="app"}`;
      expect(metrics.get(waits)).toBeGreaterThan(0);
      const waiting = `mercura_database_connections_waiting{pool="${pool}",process="app"}`;
      expect(metrics.get(waiting)).toBe(0);
    }
    const told = [...metrics.keys()].join("\n");
    for (const word of [secret, id, company.organizationId, company.owner.userId, company.slug])
      expect(told).not.toContain(word);

    const lines = app
      .output()
      .split("\n")
      .filter((line) => line.includes("Request done."))
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        method: "POST",
        route: "/api/v1/customers",
        status: 201,
        requestId: made.headers.get("x-request-id"),
        organizationId: company.organizationId,
        userId: company.owner.userId,
      }),
    );
    expect(app.output()).not.toContain(secret);
    expect(app.output()).not.toContain(token);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/anything`)).status).toBe(404);
    expect(await app.stop()).toBe(0);
  });
});

function countOf(method: string, route: string, status: string): string {
  return `mercura_http_request_duration_seconds_count{method="${method}",process="app",route="${route}",status="${status}"}`;
}

/** A request whose body arrives in two halves, the second one when it is asked for. */
function aSlowRequest({ port }: App) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const sent = request({
    host: "127.0.0.1",
    port,
    path: "/api/v1/customers",
    method: "POST",
    headers,
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.on("response", (response) => resolve(response.resume().statusCode));
    sent.on("error", reject);
  });
  const begun = new Promise<void>((resolve) => {
    sent.write('{"name":"Slow', () => resolve());
  });
  return {
    begun,
    finish() {
      sent.end(' but sure"}');
      return status;
    },
  };
}

test("a server that nobody but seekers of another protocol ever asked answers them in its own", async () => {
  const app = await anApp({ env: { JOBS: "off" }, ask: isAnsweredInHttp1 });
  apps.push(app);
  expect(await isAnsweredInHttp1(app.url)).toBe(true);
});

/** Whether a request for another protocol gets an ordinary answer within half a second. */
function isAnsweredInHttp1(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { Connection: "Upgrade", Upgrade: "h2c" };
    const asked = request(`${url}/healthz`, { headers, timeout: 500 });
    asked.once("response", (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("close", () => resolve(false));
    asked.once("error", () => resolve(false));
    asked.end();
  });
}
