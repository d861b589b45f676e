import { once } from "node:events";
import { type IncomingMessage, request as openRequest } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { openMail } from "./support/mailbox";
import { addCustomer, invite, newCompany, password, signUp, signUpByForm } from "./support/people";

declare global {
  interface Window {
    hasRunForeignScript?: boolean;
  }
}

const markup = `<img src=x onerror="hasRunForeignScript=true">`;

async function expectNoForeignScript(page: Page): Promise<void> {
  for (const frame of page.frames())
    expect(await frame.evaluate(() => window.hasRunForeignScript)).toBeUndefined();
}

/** The status of a GET whose Host header a browser would not let anybody choose. */
async function statusFor(address: string, host: string): Promise<number | undefined> {
  const request = openRequest(address, { headers: { Host: host } }).end();
  const [response]: IncomingMessage[] = await once(request, "response");
  response?.resume();
  return response?.statusCode;
}

for (const next of ["/..//evil.example/x", "/.//evil.example/x", "//evil.example/x"])
  test(`a log-in that is asked to go on to ${next} stays on this site`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const company = newCompany("Umleitung");
    await signUp(page, company);
    const victim = await (await browser.newContext()).newPage();
    await victim.goto(`/login?next=${encodeURIComponent(next)}`);
    await victim.getByLabel("E-mail").fill(company.ownerEmail);
    await victim.getByRole("textbox", { name: "Password" }).fill(password);
    await victim.getByRole("button", { name: "Log in" }).click();
    await victim.waitForURL((url) => url.pathname !== "/login");
    expect(new URL(victim.url()).origin).toBe(baseURL);
  });

test("what people call things is text everywhere, and runs nowhere", async ({ page, browser }) => {
  const company = { ...newCompany("Markup"), name: `Acme ${markup}`, ownerName: `Olga ${markup}` };
  await signUpByForm(page, company);
  await expectNoForeignScript(page);
  await addCustomer(page, company.slug, `Customer ${markup}`);
  await expectNoForeignScript(page);
  const email = `kim@${company.slug}.example`;
  await invite(page, company.slug, email, "Viewer");
  await expectNoForeignScript(page);

  const invitee = await (await browser.newContext()).newPage();
  const link = await openMail(invitee, email, "Accept the invitation");
  await expectNoForeignScript(invitee);
  await invitee.goto(link);
  await expect(invitee.getByRole("heading", { name: `Join Acme ${markup}` })).toBeVisible();
  await expectNoForeignScript(invitee);
});

test("the session's token stands in no page, and no cache may keep one", async ({ page }) => {
  const company = newCompany("Geheim");
  await signUp(page, company);
  const token = (await page.context().cookies()).find(({ httpOnly }) => httpOnly)?.value ?? "";
  expect(token).toHaveLength(43);
  for (const path of ["", "/customers", "/team"]) {
    const response = await page.request.get(`/o/${company.slug}${path}`);
    expect(await response.text()).not.toContain(token);
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
});

test("a name that was pointed at this machine opens no mailbox", async ({ baseURL }) => {
  for (const path of ["/mailbox", "/mailbox/messages"]) {
    const { href, host } = new URL(path, baseURL);
    expect(await statusFor(href, host)).toBe(200);
    expect(await statusFor(href, "evil.example")).toBe(404);
    expect(await statusFor(href, "localhost.evil.example")).toBe(404);
  }
});
