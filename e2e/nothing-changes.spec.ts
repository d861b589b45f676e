import { expect } from "@playwright/test";
import { host, test } from "./support/behind-tls";
import { expectTable } from "./support/expect-headers";
import { aScene } from "./support/scene";
import { send } from "./support/send";
import { servedContent } from "./support/served-database";

test.describe.configure({ timeout: 240_000 });

test("looking at every page and route as a member changes nothing", async ({ server }) => {
  // Exports are logged.
  const looked = server.addresses.filter(({ path }) => !path.endsWith("/export"));
  for (const { path } of looked) await server.get(path, server.asOwner);
  const before = await servedContent(server.dataDir);
  for (const { path } of looked) {
    await server.get(path, server.asOwner);
    await server.get(path, { Authorization: `Bearer ${server.scene.token}` });
  }
  await server.get(`/invite/accept?token=${encodeURIComponent(server.scene.invitationToken)}`);
  for (const page of ["signin", "signout", "callback/credentials", "csrf", "providers"])
    await server.get(`/api/auth/${page}`, server.asOwner);
  expect(await servedContent(server.dataDir)).toEqual(before);
  // A change would have been noticed.
  await aScene(server.url);
  expect(await servedContent(server.dataDir)).not.toEqual(before);
});

test("a body that is too long is refused whole, never taken in part", async ({ server }) => {
  const body = "a".repeat(12 * 1024 * 1024);
  const before = await servedContent(server.dataDir);
  for (const [path, type] of [
    ["/login", "multipart/form-data; boundary=x"],
    ["/login", "application/x-www-form-urlencoded"],
    ["/api/v1/organizations", "application/json"],
    ["/organizations/create", "application/json"],
  ] as const) {
    const headers = { ...host, "Content-Type": type, "Content-Length": String(body.length) };
    const answer = await send(server.url, path, { method: "POST", headers, body });
    expect.soft(answer.status, path).toBe(413);
    expectTable(answer, path);
  }
  // Without an announced length it is counted while it arrives.
  const chunked = {
    ...host,
    "Content-Type": "multipart/form-data; boundary=x",
    "Transfer-Encoding": "chunked",
  };
  const form = `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_0"\r\n\r\n${body}\r\n--x--`;
  const answer = await send(server.url, "/login", { method: "POST", headers: chunked, body: form });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await servedContent(server.dataDir)).toEqual(before);
});
