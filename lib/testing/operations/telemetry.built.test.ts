import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { anAccessToken, anOrganization } from "../company/people";
import { aCollector } from "./a-collector";
import { anApp } from "./an-app";

const folder = mkdtempSync(path.join(tmpdir(), "mercura-telemetry-"));
const preload = fileURLToPath(new URL("loaded-modules.cjs", import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

/** An app that leaves a list of the packages it has loaded. */
async function observedApp(env: Readonly<Record<string, string>>) {
  const file = path.join(folder, "modules.json");
  const NODE_OPTIONS = `--require=${preload}`;
  const app = await anApp({
    env: { JOBS: "off", NODE_OPTIONS, LOADED_MODULES_FILE: file, ...env },
  });
  return {
    app,
    async stop() {
      expect(await app.stop()).toBe(0);
      return z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
    },
  };
}

/** The API package alone does nothing; Next uses it instead of its own copy. */
const observing =
  /node_modules\/(@opentelemetry\/(?!api\/)|prom-client\/|@prisma\/instrumentation\/)/;

test("a server sends the spans of a request to the collector that it is told, and nothing that is not open", async () => {
  const collector = await aCollector();
  const { owner, organizationId } = await anOrganization();
  const token = await anAccessToken(owner);
  const secret = "a-secret-that-nobody-may-read";
  const { app, stop } = await observedApp({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: "200",
  });
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const body = JSON.stringify({ name: "Nordwind AG", email: "ada@nordwind.example" });
  const made = await fetch(`${app.url}/api/v1/customers`, { method: "POST", headers, body });
  expect(made.status).toBe(201);
  const { id } = await made.json();
  for (const asked of [
    `/api/v1/customers/${id}`,
    `/reset-password?token=${secret}`,
    `/q/${secret}`,
    `/nothing/${secret}?token=${secret}`,
  ])
    await (await fetch(`${app.url}${asked}`, { headers })).arrayBuffer();
  const names = () => collector.spans.map(({ name }) => name);
  await vi.waitFor(
    () => {
      expect(names().filter((name) => name.startsWith("POST"))).not.toEqual([]);
      expect(names().join()).toContain("/api/v1/customers/[customerId]");
      expect(names().join()).toContain("prisma:client");
    },
    { timeout: 15_000 },
  );
  expect((await stop()).some((file) => observing.test(file))).toBe(true);
  collector.stop();
  for (const word of [
    secret,
    token,
    id,
    organizationId,
    owner.userId,
    "nordwind",
    "Nordwind",
    "SELECT",
  ])
    expect(collector.text(), word).not.toContain(word);
});

test("a server that is told of no collector and no port for metrics loads nothing for them", async () => {
  const { app, stop } = await observedApp({});
  await (await fetch(`${app.url}/login`)).arrayBuffer();
  const loaded = await stop();
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.filter((file) => observing.test(file))).toEqual([]);
});
