import { afterAll, beforeAll, expect, test } from "vitest";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { type App, anApp } from "./an-app";
import { readMetrics } from "./read-metrics";
import { sendRaw } from "./send-raw";

const megabyte = Buffer.alloc(1024 * 1024, "a");
const multipart = "multipart/form-data; boundary=x";

let app: App;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freeLoopbackPort();
  app = await anApp({ env: { JOBS: "off", METRICS_PORT: String(metricsPort) } });
});

afterAll(() => app.kill());

const head = (path: string, type: string, framing: string) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost:${app.port}\r\nContent-Type: ${type}\r\n${framing}\r\n\r\n`;

const lastRequest = () =>
  `GET /healthz HTTP/1.1\r\nHost: localhost:${app.port}\r\nConnection: close\r\n\r\n`;

test.each([
  ["/api/v1/organizations", "application/json", 413],
  ["/organizations/create", "application/json", 413],
  ["/api/webhooks/stripe", "application/json", 413],
  ["/api/v1/documents", multipart, 401],
  ["/api/auth/callback/credentials", "application/x-www-form-urlencoded", 403],
  ["/o/nordwerk/documents/upload", multipart, 303],
  ["/login", multipart, 413],
  ["/nowhere", "text/plain", 413],
])(
  "whoever sends a long body to %s hears why it is refused, every time",
  async (path, type, status) => {
    for (const megabytes of [2, 12, 30])
      for (let turn = 0; turn < 4; turn += 1) {
        const framing = `Connection: close\r\nContent-Length: ${megabytes * megabyte.length}`;
        const parts = [head(path, type, framing), ...Array(megabytes).fill(megabyte)];
        const { text, broken } = await sendRaw(app.port, parts);
        expect({ line: text.split("\r\n", 1)[0], broken }).toEqual({
          line: expect.stringMatching(new RegExp(`^HTTP/1.1 ${status} `)),
          broken: null,
        });
      }
  },
);

test("a refusal that comes while its body does says that the connection ends, and takes no other request from it", async () => {
  const whole = await sendRaw(app.port, [
    `${head("/api/v1/documents", multipart, "Content-Length: 4")}aaaa${lastRequest()}`,
  ]);
  expect(whole.text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401", "HTTP/1.1 200"]);
  const early = await sendRaw(app.port, [
    head("/api/v1/documents", multipart, `Content-Length: ${2 * megabyte.length}`),
    megabyte,
    megabyte,
    lastRequest(),
  ]);
  expect(early.text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401"]);
  expect(early.text).toMatch(/^Connection: close\r$/m);
});

test.each([
  ["/api/v1/organizations", "Transfer-Encoding: chunked"],
  ["/login", `Content-Length: ${1000 * megabyte.length}`],
])(
  "whoever sends without end to %s is cut off after a while, and takes no memory meanwhile",
  async (path, framing) => {
    const residentBytes = async () =>
      (await readMetrics(metricsPort)).get('process_resident_memory_bytes{process="app"}') ?? 0;
    const isChunked = framing.startsWith("Transfer");
    const chunk = Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]);
    const endless = function* () {
      yield head(path, "application/json", framing);
      for (let sent = 0; sent < 1000; sent += 1) yield isChunked ? chunk : megabyte;
    };
    await sendRaw(app.port, endless());
    const before = await residentBytes();
    const senders = await Promise.all(
      Array.from({ length: 20 }, () => sendRaw(app.port, endless())),
    );
    for (const { sentBytes } of senders) expect(sentBytes).toBeLessThan(100 * megabyte.length);
    expect((await residentBytes()) - before).toBeLessThan(150 * megabyte.length);
  },
);

test("a request that names two hosts is answered 400, as one with two lengths is", async () => {
  const request = (headers: string) =>
    sendRaw(app.port, [`POST /healthz HTTP/1.1\r\nConnection: close\r\n${headers}\r\n\r\n`]);
  for (const headers of [
    "Host: localhost\r\nHost: evil.example",
    "Host: evil.example/@localhost",
    "Host: localhost\r\nContent-Length: 0\r\nContent-Length: 1",
    "Host: localhost\r\nContent-Length: 0\r\nTransfer-Encoding: chunked",
  ])
    expect((await request(headers)).text, headers).toMatch(/^HTTP\/1\.1 400 /);
});
