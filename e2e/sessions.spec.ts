import { expect, test } from "@playwright/test";
import { logInByForm, newCompany, password, signUp, signUpByForm } from "./support/people";
import { startServer } from "./support/server";

test("one person works on two devices, and logging out on one leaves the other", async ({
  browser,
}) => {
  const company = newCompany("Zweigeraete");
  const laptop = await (await browser.newContext()).newPage();
  const phone = await (
    await browser.newContext({ viewport: { width: 360, height: 740 } })
  ).newPage();
  await signUp(laptop, company);
  await laptop.goto(`/o/${company.slug}`);
  await logInByForm(phone, company.ownerEmail, password);
  await phone.goto(`/o/${company.slug}/customers`);
  await expect(phone.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();

  await laptop.getByRole("button", { name: /your account/ }).click();
  await laptop.getByRole("button", { name: "Log out" }).click();
  await laptop.waitForURL("/login");
  await laptop.goto(`/o/${company.slug}`);
  await laptop.waitForURL(/\/login\?next=/);
  await phone.reload();
  await expect(phone.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
});

test("log-in leads back to the page that asked for it, and never to another site", async ({
  page,
}) => {
  const company = newCompany("Zurueck");
  await signUp(page, company);
  await page.context().clearCookies();
  await page.goto(`/o/${company.slug}/team`);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`/o/${company.slug}/team`);

  await page.context().clearCookies();
  await page.goto("/login?next=//evil.example/");
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`/o/${company.slug}`);
});

test("the session cookie is out of reach for scripts, and stays only when it should be remembered", async ({
  page,
}) => {
  const company = newCompany("Keks");
  await signUpByForm(page, company);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes("session"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });

  await page.context().clearCookies();
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByLabel("Remember me").check();
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`/o/${company.slug}`);
  const [remembered] = (await page.context().cookies()).filter(({ name }) =>
    name.includes("session"),
  );
  expect(remembered?.expires).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 60 * 60);
});

test("a restart of the server between two clicks keeps the session and what was saved", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  let server = await startServer();
  const { port, dataDir } = server;
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const company = newCompany("Neustart");
    await signUp(page, company);
    await page.goto(`/o/${company.slug}/customers`);

    await server.kill();
    server = await startServer({ port, dataDir });
    await page.getByRole("link", { name: "Add customer" }).click();
    await page.getByLabel("Company").fill("Nach dem Stromausfall");

    await server.stop();
    server = await startServer({ port, dataDir });
    await page.getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByRole("heading", { name: "Nach dem Stromausfall" })).toBeVisible();
  } finally {
    await server.stop();
    server.removeData();
  }
});
