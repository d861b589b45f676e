import pino from "pino";
import { expect, test } from "vitest";
import { logOptions } from "./log";

test("a line is one JSON object, with its level by name", () => {
  const [line] = linesOf((log) => log.info({ job: "mail.welcome" }, "Job done."));
  expect(JSON.parse(line ?? "")).toMatchObject({
    level: "info",
    job: "mail.welcome",
    msg: "Job done.",
  });
});

test("a line says when it was written, in ISO 8601 and UTC", () => {
  const before = new Date().toISOString();
  const [line = ""] = linesOf((log) => log.info("Told."));
  const { time } = JSON.parse(line);
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(time >= before && time <= new Date().toISOString()).toBe(true);
});

test("no secret reaches the log, wherever it stands", () => {
  const headers = { authorization: "s3cret", cookie: "s3cret", "set-cookie": "s3cret" };
  const lines = linesOf((log) => {
    log.info({ password: "s3cret", token: "s3cret", ...headers });
    log.info({ body: { new_password: "s3cret", access_token: "s3cret" }, headers });
    log.info({ a: { b: [{ c: { ownerPassword: "s3cret", accessToken: "s3cret" } }] } });
    log.error({ request: { headers }, err: new Error("refused") });
  });
  expect(lines).toHaveLength(4);
  expect(lines.join()).not.toContain("s3cret");
  expect(lines.join()).toContain("refused");
});

test.each([
  "connect postgresql://app_user:s3cret-s3cret-s3cret@db:5432/mercura failed",
  "smtp://mailer:s3cret-s3cret-s3cret@mail.example refused",
  "GET https://x.example/reset-password?token=s3cret-s3cret-s3cret answered 500",
  "GET /api/auth/callback/oidc?state=a&code=s3cret-s3cret-s3cret",
  "GET /q/s3cret-s3cret-s3cret.s3cret",
  "sent Authorization: Bearer s3cret-s3cret-s3cret",
  "key mercura_pat_s3crets3crets3cret was refused",
  "Invalid API Key provided: sk_live_s3crets3crets3cret",
])("a secret in a text does not reach the log: %s", (text) => {
  const lines = linesOf((log) => {
    log.info({ address: text }, "Told.");
    log.info(text);
    log.error({ err: new Error(text) }, "Failed.");
    log.error({ fault: new Error("outer", { cause: new Error(text) }) }, "Failed.");
  });
  expect(lines).toHaveLength(4);
  expect(lines.join()).not.toContain("s3cret");
  expect(lines.join()).toContain("[hidden]");
});

test("an error tells its kind, its code and its stack, and not what a library hung onto it", () => {
  const error = Object.assign(new TypeError("refused"), {
    code: "ECONNREFUSED",
    config: { headers: { Authorization: "s3cret" }, auth: { password: "s3cret" } },
  });
  const [line = ""] = linesOf((log) => log.error({ err: error }, "Failed."));
  expect(JSON.parse(line).err).toMatchObject({
    type: "TypeError",
    message: "refused",
    code: "ECONNREFUSED",
    stack: expect.stringContaining("log.test.ts"),
  });
  expect(line).not.toContain("s3cret");
});

function linesOf(write: (log: pino.Logger) => void): string[] {
  const lines: string[] = [];
  write(pino(logOptions, { write: (line) => lines.push(line) }));
  return lines;
}
