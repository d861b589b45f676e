import { expect, type Page, test } from "@playwright/test";
import { type OpenIdProvider, startOpenIdProvider } from "../lib/testing/outside/openid-provider";
import { freeLoopbackPort } from "../scripts/processes/free-port.mjs";
import { newCompany, password, signUp } from "./support/people";
import { type Server, startServer } from "./support/server";

let provider: OpenIdProvider;
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freeLoopbackPort();
  provider = await startOpenIdProvider(`http://localhost:${port}/api/auth/callback/oidc`);
  server = await startServer({
    port,
    env: {
      AUTH_OIDC_NAME: "Acme ID",
      AUTH_OIDC_ISSUER: provider.issuer,
      AUTH_OIDC_ID: provider.clientId,
      AUTH_OIDC_SECRET: provider.clientSecret,
    },
  });
});

test.afterAll(async () => {
  await server.stop();
  server.removeData();
  await provider.stop();
});

const signInsPage = "/account/security/sign-ins";
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

test("a person connects their company's sign-in, logs in by it, and disconnects it", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const company = newCompany("Anmeldung");
  await signUp(page, company);

  await page.context().clearCookies();
  await page.goto("/login");
  await press(page, "Continue with Acme ID");
  await expect(page.getByRole("heading", { name: "Acme ID is not connected yet" })).toBeVisible();
  await page.getByRole("link", { name: "Log in with your password" }).click();
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await page.waitForURL(signInsPage);

  await press(page, "Connect Acme ID");
  await expect(page.getByText("Acme ID is connected.")).toBeVisible();

  await context.clearCookies();
  await page.goto(`/o/${company.slug}/team`);
  await press(page, "Continue with Acme ID");
  await page.waitForURL(`/o/${company.slug}/team`);
  const session = (await context.cookies()).find(({ name }) => name.includes("mercura-session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });

  await page.goto(signInsPage);
  await press(page, "Disconnect Acme ID");
  await expect(page.getByText("Not connected")).toBeVisible();
  await context.clearCookies();
  await page.goto("/login");
  await press(page, "Continue with Acme ID");
  await expect(page.getByRole("heading", { name: "Acme ID is not connected yet" })).toBeVisible();
});

test("a sign-in works without scripts, and one that is cancelled says so", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/login");
  await press(page, "Continue with Acme ID");
  await expect(page.getByRole("heading", { name: "Acme ID is not connected yet" })).toBeVisible();

  const { subject } = provider;
  provider.subject = null;
  await page.goto("/login");
  await press(page, "Continue with Acme ID");
  await expect(page.getByRole("heading", { name: "The sign-in did not work" })).toBeVisible();
  provider.subject = subject;
});

test("a sign-in that another browser began connects nothing", async ({ browser }) => {
  const attacker = await (await browser.newContext({ baseURL: server.url })).newPage();
  const victim = await (await browser.newContext({ baseURL: server.url })).newPage();
  const [first, second] = [newCompany("Angreifer"), newCompany("Opfer")];
  await signUp(attacker, first);
  await signUp(victim, second);

  let attempt = "";
  await attacker.route(`${provider.issuer}/**`, (route) => {
    attempt = route.request().url();
    return route.abort();
  });
  await attacker.goto(signInsPage);
  await press(attacker, "Connect Acme ID");
  await expect.poll(() => attempt).toContain("state=");

  await victim.goto(attempt);
  await expect(victim.getByRole("heading", { name: "The sign-in did not work" })).toBeVisible();
  await victim.goto(signInsPage);
  await expect(victim.getByText("Not connected")).toBeVisible();
});

test("a server without providers offers none", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByRole("button", { name: "Log in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Continue with/ })).toHaveCount(0);
});
