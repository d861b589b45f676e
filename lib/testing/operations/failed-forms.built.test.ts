import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, anApp } from "./an-app";
import { sendRaw } from "./send-raw";

let app: App;

beforeAll(async () => {
  app = await anApp({ env: { JOBS: "off" } });
});

afterAll(() => app.kill());

const ours = () => `Origin: http://localhost:${app.port}`;
const field = (name: string, value = "") =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const end = "--x--\r\n";
const announced = (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`;
const chunked = (body: string) =>
  `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const long = field("name", "a".repeat(1024 * 1024)) + end;

/** Posts a form to the page where people log in, as a browser without scripts does. */
async function post(message: string, { origin = ours(), boundary = "; boundary=x" } = {}) {
  const head = `POST /login HTTP/1.1\r\nHost: localhost:${app.port}\r\nConnection: close\r\n`;
  const type = `Content-Type: multipart/form-data${boundary}`;
  const { text, broken } = await sendRaw(app.port, [`${head}${origin}\r\n${type}\r\n${message}`]);
  expect(broken).toBeNull();
  return text;
}

test.each([
  ["that is too long and says so", () => post(announced(long)), 413, "too much data"],
  ["that is too long and does not say so", () => post(chunked(long)), 413, "too much data"],
  ["that breaks off", () => post(announced("--x\r\nContent-Dispo")), 400, "did not arrive whole"],
  ["that is empty", () => post(announced("")), 400, "did not arrive whole"],
  [
    "without a boundary",
    () => post(announced(field("name") + end), { boundary: "" }),
    400,
    "did not arrive whole",
  ],
  [
    "for an action that is gone",
    () => post(announced(field("$ACTION_ID_0") + end)),
    400,
    "older than our last update",
  ],
  [
    "of another site",
    () => post(announced(field("name") + end), { origin: "Origin: https://evil.example" }),
    403,
    "came from another website",
  ],
  [
    "of an origin that is none",
    () => post(announced(field("name") + end), { origin: "Origin: evil" }),
    400,
    "did not arrive whole",
  ],
] as const)(
  "whoever sends a form %s reads on a page why it is refused",
  async (_which, send, status, words) => {
    const answer = await send();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/im);
    expect(answer).toMatch(
      /^Content-Security-Policy: default-src 'none'; style-src 'sha256-[^;]+'; /im,
    );
    expect(answer).toContain(words);
    expect(app.output()).not.toContain('"level":"error"');
  },
);

test("whoever leaves in the middle of what they send is no failure of the server", async () => {
  for (const method of ["POST", "PUT"])
    for (const part of ["", "--x\r\nContent-Dispo", long.slice(0, 200_000)])
      for (const waitMs of [0, 5, 20, 50]) {
        const framing = `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${long.length}`;
        const socket = connect({ port: app.port, host: "127.0.0.1" });
        socket.write(
          `${method} /login HTTP/1.1\r\nHost: localhost:${app.port}\r\n${ours()}\r\n${framing}\r\n\r\n${part}`,
        );
        await once(socket, "connect");
        await setTimeout(waitMs);
        socket.destroy();
      }
  // Answered after them.
  expect(await post(announced("a"))).toContain("did not arrive whole");
  expect(app.output()).not.toMatch(/uncaughtException|"level":"error"/);
});
