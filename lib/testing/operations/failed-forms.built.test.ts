import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtActions } from "../isolation/http/running-server";
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

/** Sends a form to that page as its script does. */
async function sendByScript(
  message: string,
  { origin = ours(), type = "multipart/form-data; boundary=x", action = logIn } = {},
) {
  const head = `POST /login HTTP/1.1\r\nHost: localhost:${app.port}\r\nConnection: close\r\nNext-Action: ${action}\r\n`;
  const sent = [`${head}${origin}\r\nContent-Type: ${type}\r\n${message}`];
  const { text, broken } = await sendRaw(app.port, sent);
  expect(broken).toBeNull();
  return text;
}

const logIn = builtActions().find(({ name }) => name === "logInAction")?.id ?? "";
const text = { type: "text/plain" };

test.each([
  ["that is too long and says so", () => sendByScript(announced(long)), 413, "too much data"],
  ["that is too long and does not say so", () => sendByScript(chunked(long)), 413, "too much data"],
  [
    "that breaks off",
    () => sendByScript(announced(field("0", "[]").slice(0, -4))),
    400,
    "did not arrive whole",
  ],
  [
    "of parts that are none",
    () => sendByScript(announced("--x\r\n\r\n--x--\r\n")),
    400,
    "did not arrive whole",
  ],
  [
    "without its arguments",
    () => sendByScript(announced(field("0", "[]") + end)),
    400,
    "did not arrive whole",
  ],
  [
    "with others",
    () => sendByScript(announced('["a","b","c"]'), text),
    400,
    "did not arrive whole",
  ],
  [
    "with a place that is too long",
    () => sendByScript(announced(field("0", JSON.stringify(["a".repeat(501), {}, "$K1"])) + end)),
    400,
    "did not arrive whole",
  ],
  ["that is no JSON", () => sendByScript(announced("{"), text), 400, "did not arrive whole"],
  [
    "that refers to nothing",
    () => sendByScript(announced('["$F1","$Q2","$9:a:b"]'), text),
    400,
    "did not arrive whole",
  ],
  [
    "for an action that is gone",
    () => sendByScript(announced("[]"), { ...text, action: "0".repeat(42) }),
    400,
    "older than our last update",
  ],
  [
    "of another site",
    () => sendByScript(announced("[]"), { ...text, origin: "Origin: https://evil.example" }),
    403,
    "came from another website",
  ],
  [
    "of an origin that is none",
    () => sendByScript(announced("[]"), { ...text, origin: "Origin: evil" }),
    400,
    "did not arrive whole",
  ],
] as const)(
  "a page's script that sends a form %s hears why it is refused",
  async (_which, send, status, words) => {
    const answer = await send();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^Content-Type: text\/plain\r$/im);
    expect(answer).toContain(words);
    expect(app.output()).not.toContain('"level":"error"');
  },
);

test.each([
  ["a number of 400 digits", `["$n${"9".repeat(400)}"]`],
  ["one list as two sets", '["$W2","$W2"]'],
  ["an argument that is missing", '["$Q9"]'],
  ["a place that no argument has", '["$2:__proto__:x"]'],
  ["a file that is none", '["$B2"]'],
  ["lists 19,000 deep", "[".repeat(19_000) + "]".repeat(19_000)],
])("a form without scripts that brings %s is no failure of the server", async (_what, bound) => {
  const parts = [
    field("$ACTION_REF_1"),
    field("$ACTION_1:0", JSON.stringify({ id: logIn, bound: "$@1" })),
    field("$ACTION_1:1", bound),
    field("$ACTION_1:2", "[]"),
  ];
  const answer = await post(announced(parts.join("") + end));
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain("did not arrive whole");
  expect(app.output()).not.toContain('"level":"error"');
});

const lists = `[${"[],".repeat(250_000)}0]`;
test.each([
  ["by a script", () => sendByScript(announced(field("0", lists) + end))],
  ["by a script, as one argument", () => sendByScript(announced(lists), text)],
  ["by a browser", () => post(announced(field("$ACTION_1:1", lists) + end))],
] as const)(
  "a form of lists in lists is taken apart no further than any of ours, if it is sent %s",
  async (_how, send) => {
    expect(await send()).toContain("did not arrive whole");
    expect(app.output()).not.toContain('"level":"error"');
  },
);

test("a button whose hidden field was forged is refused as what was sent, and is no failure of the server", async () => {
  const setTheme = builtActions().find(({ name }) => name === "setThemeAction");
  const form = field(`$ACTION_ID_${setTheme?.id}`) + field("theme", "forged") + end;
  const head = `POST /account HTTP/1.1\r\nHost: localhost:${app.port}\r\nConnection: close\r\n`;
  const type = "Content-Type: multipart/form-data; boundary=x";
  const sent = [`${head}${ours()}\r\n${type}\r\n${announced(form)}`];
  const { text: answer } = await sendRaw(app.port, sent);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain("did not arrive whole");
  expect(app.output()).not.toContain('"level":"error"');
});

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
