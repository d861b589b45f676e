import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { logInByForm, newCompany, password, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

const newPassword = "seven herons cross the river";

async function askForReset(page: Page, email: string): Promise<void> {
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.waitForURL("/forgot-password");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("status")).toContainText("If there is an account for this e-mail");
}

async function setPassword(page: Page, secret: string): Promise<void> {
  await page.getByRole("textbox", { name: "New password" }).fill(secret);
  await page.getByRole("button", { name: "Set the password" }).click();
}

const deadLink = "This link does not work any more";

test("a lost password is set anew by mail: every device is logged out, and the new one logs in", async ({
  page,
  browser,
}) => {
  const company = newCompany("Vergessen");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}`);
  const forgetful = await (await browser.newContext()).newPage();
  await askForReset(forgetful, company.ownerEmail);
  const link = await linkInMail(forgetful, company.ownerEmail, "Set a new password");

  await forgetful.goto(link);
  await forgetful.goto(link);
  await setPassword(forgetful, "password1");
  await expect(forgetful.getByText(/Choose another one\./)).toBeVisible();
  await setPassword(forgetful, newPassword);
  await forgetful.waitForURL(/\/login/);
  await expect(forgetful.getByText("Your password is set. Log in with it.")).toBeVisible();
  await expect(forgetful.getByLabel("E-mail")).toHaveValue(company.ownerEmail);
  await expect(forgetful.getByRole("textbox", { name: "Password" })).toBeFocused();

  await page.getByRole("link", { name: "Customers" }).first().click();
  await page.waitForURL(/\/login/);
  await logInByForm(forgetful, company.ownerEmail, newPassword);
  await forgetful.waitForURL(`/o/${company.slug}`);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByText("This e-mail and password don't match.")).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: deadLink })).toBeVisible();
  await page.getByRole("link", { name: "Ask for a new link" }).click();
  await page.waitForURL("/forgot-password");
});

test("of two reset links only the newer one works, also in a page that is open already", async ({
  page,
  browser,
}) => {
  const company = newCompany("Zweimal");
  await signUp(page, company);
  await page.context().clearCookies();
  await askForReset(page, company.ownerEmail);
  const older = await linkInMail(page, company.ownerEmail, "Set a new password");
  const opened = await (await browser.newContext()).newPage();
  await opened.goto(older);
  await expect(opened.getByRole("heading", { name: "Set a new password" })).toBeVisible();

  await askForReset(await (await browser.newContext()).newPage(), company.ownerEmail);
  let newer = older;
  await expect(async () => {
    newer = await linkInMail(page, company.ownerEmail, "Set a new password");
    expect(newer).not.toBe(older);
  }).toPass();
  await setPassword(opened, newPassword);
  await expect(opened.getByRole("alert").filter({ hasText: deadLink })).toBeVisible();
  await page.goto(older);
  await expect(page.getByRole("heading", { name: deadLink })).toBeVisible();
  await opened.goto(newer);
  await setPassword(opened, newPassword);
  await opened.waitForURL(/\/login/);
});

test("an address without an account gets the same answer as one with", async ({ page }) => {
  const company = newCompany("Niemand");
  const answer = async (email: string) => {
    await askForReset(page, email);
    return page.getByRole("main").textContent();
  };
  const unknown = await answer(company.ownerEmail);
  await signUp(page, company);
  await page.context().clearCookies();
  expect(await answer(company.ownerEmail)).toBe(unknown);
});

for (const path of ["/reset-password", "/reset-password?token=abc"])
  test(`a link that was cut short to ${path} leads to a new one`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: deadLink })).toBeVisible();
    await expect(page.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
  });

test("a log-in that is held back says for how long", async ({ page }) => {
  const company = newCompany("Gebremst");
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  const wait = page.getByText(/^Too many tries\. Wait \d+ (second|minute)s?, then try again\.$/);
  await expect(async () => {
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(wait).toBeVisible({ timeout: 1500 });
  }).toPass();
});

test("a log-in that is locked leads to the reset", async ({ page }) => {
  const company = newCompany("Verriegelt");
  const hash = createHash("sha256").update(company.ownerEmail).digest("hex");
  await servedSql("INSERT INTO rate_limits (key, points) VALUES ($1, 100)", [
    `log_in_streak:${hash}`,
  ]);
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Reset the password" }).click();
  await page.waitForURL("/forgot-password");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a password is set anew by mail", async ({ page, browser }) => {
    const company = newCompany("Ohneskriptvergessen");
    const scripted = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await signUp(scripted, company);
    await askForReset(page, company.ownerEmail);
    await page.goto(await linkInMail(scripted, company.ownerEmail, "Set a new password"));
    await setPassword(page, "short");
    await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
    await setPassword(page, newPassword);
    await page.waitForURL(/\/login/);
    await expect(page.getByText("Your password is set. Log in with it.")).toBeVisible();
    await logInByForm(page, company.ownerEmail, newPassword);
    await page.waitForURL(`/o/${company.slug}`);
  });
});
