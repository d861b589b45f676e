import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { type CountingProxy, countingProxy } from "@/lib/testing/wire/counting-proxy";
import { aCompany, type Company } from "./a-company";
import { askServer, fill } from "./ask-server";
import { pageFacts } from "./page-facts";
import { type RunningServer, runServer } from "./running-server";

const most = 6;

const pages = Object.keys(pageFacts).filter((path) => path.startsWith("/o/"));

const lists = [
  "customers",
  "quotes",
  "products",
  "documents",
  "competitors",
  "audit-log",
  "team",
].map((name) => `/o/[slug]/${name}`);
const mostScriptBytes = 180_000;

let proxy: CountingProxy;
let server: RunningServer;
let company: Company;

beforeAll(async () => {
  const database = new URL(env.DATABASE_APP_URL);
  proxy = await countingProxy({ host: database.hostname, port: Number(database.port) });
  database.host = `127.0.0.1:${proxy.port}`;
  server = await runServer({ DATABASE_APP_URL: database.href, JOBS: "off" });
  company = await aCompany();
}, 120_000);

afterAll(() => {
  server.stop();
  proxy.close();
});

describe.each(pages)("the page %s", (path) => {
  test(`takes at most ${most} round trips to the database`, async () => {
    const ask = () => askServer(server, company.owner, fill(path, company));
    await ask();
    proxy.takeRoundTrips();
    const { status } = await ask();
    expect(status).toBeLessThan(500);
    expect(proxy.takeRoundTrips()).toBeLessThanOrEqual(most);
  });
});

describe.each(lists)("the list %s", (path) => {
  test(`ships under ${mostScriptBytes / 1000} kB of scripts, gzipped`, async () => {
    const { text } = await askServer(server, company.owner, fill(path, company));
    // What begins with noModule is for browsers that are too old for modules.
    const tags = text.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? [];
    const sources = tags.filter((tag) => !/nomodule/i.test(tag)).join();
    const scripts = new Set(sources.match(/(?<=src="\/_next\/)static\/[^"?]+\.js/g));
    expect(scripts.size).toBeGreaterThan(3);
    const sizes = [...scripts].map((script) => gzipSync(readFileSync(`.next/${script}`)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostScriptBytes);
  });
});
