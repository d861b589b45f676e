import { expect } from "@playwright/test";
import { host, type ServerBehindTls, test } from "./support/behind-tls";
import { newCompany, password } from "./support/people";
import { type Answer, send } from "./support/send";

test.describe.configure({ timeout: 240_000 });

test("on https every cookie belongs to this host alone and travels encrypted, and logging out clears what was kept", async ({
  server,
}) => {
  const company = newCompany("Kekse");
  const sign = { owner_name: "Kim", owner_email: company.ownerEmail, owner_password: password };
  await send(server.url, "/api/v1/organizations", {
    method: "POST",
    headers: { ...host, "Content-Type": "application/json" },
    body: JSON.stringify({ name: company.name, slug: company.slug, ...sign }),
  });
  const fromHere = { ...host, Origin: "https://localhost", "Sec-Fetch-Site": "same-origin" };
  const login = await submit(server, "/login", "Log in", {}, fromHere, {
    email: company.ownerEmail,
    password,
  });
  expect(login.status).toBe(303);
  const [session = ""] = login.headers["set-cookie"] ?? [];
  expect(session).toMatch(/^__Host-session=[\w-]{43};/);
  expect(login.headers["clear-site-data"]).toBeUndefined();

  const cookie = session.split(";")[0] ?? "";
  const logout = await submit(
    server,
    `/o/${company.slug}`,
    "Log out",
    { Cookie: cookie },
    fromHere,
    {},
  );
  expect(logout.headers.location).toBe("/login");
  expect(logout.headers["clear-site-data"]).toBe('"cache", "storage"');
  const csrf = await server.get("/api/auth/csrf");
  const cookies = [login, logout, csrf].flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(cookies.length).toBeGreaterThan(3);
  for (const set of cookies) {
    expect.soft(set).toMatch(/^__(Host|Secure)-/);
    expect.soft(set).toMatch(/; Path=\/(;|$)/);
    expect.soft(set).toMatch(/; Secure(;|$)/);
    expect.soft(set).toMatch(/; HttpOnly(;|$)/);
    expect.soft(set).toMatch(/; SameSite=lax(;|$)/i);
    expect.soft(set).not.toMatch(/; Domain=/i);
  }
});

/** Presses the button of a form on a page, as a browser without scripts would. */
async function submit(
  server: ServerBehindTls,
  path: string,
  button: string,
  pageHeaders: Record<string, string>,
  headers: Record<string, string>,
  fields: Record<string, string>,
): Promise<Answer> {
  const { body } = await server.get(path, pageHeaders);
  const forms = body.split("<form").map((part) => part.split("</form>", 1)[0] ?? "");
  const form =
    forms.slice(1).find((part) => part.replaceAll("</span>", "").includes(`${button}</button>`)) ??
    "";
  const data = new FormData();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g))
    data.append(attribute(input, "name"), attribute(input, "value"));
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const encoded = new Response(data);
  return send(server.url, path, {
    method: "POST",
    headers: {
      ...pageHeaders,
      ...headers,
      "Content-Type": encoded.headers.get("Content-Type") ?? "",
    },
    body: await encoded.text(),
  });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
