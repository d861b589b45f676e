import { type Browser, expect, type Page } from "@playwright/test";
import { logIn, password } from "./people";
import { servedSql } from "./served-sql";

/** Another password than the one that all people here begin with. */
export const newPassword = "seven herons cross the river";

/** A page on another device, where somebody has logged in. */
export async function onAnotherDevice(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, email, password);
  return page;
}

/** The next page that is asked for leads to the log-in. */
export async function expectLoggedOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.waitForURL(/\/login\?next=%2Faccount$/);
}

/** As if everybody with this address had logged in eleven minutes ago. */
export async function waitElevenMinutes(email: string): Promise<void> {
  await servedSql(
    `UPDATE sessions SET reauthenticated_at = now() - interval '11 minutes'
     WHERE user_id IN (SELECT id FROM users WHERE email = $1)`,
    [email],
  );
}

/** Fills and sends the form of the security page. */
export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto("/account/security");
  await page.getByRole("textbox", { name: "Current password" }).fill(current);
  await page.getByRole("textbox", { name: "New password" }).fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
}

/** Fills and sends the form of the profile; ends when it says where the mail went. */
export async function askForEmail(page: Page, email: string): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("New e-mail").fill(email);
  await page.getByRole("button", { name: "Change e-mail" }).click();
  await expect(page.getByRole("status").filter({ hasText: email })).toBeVisible();
}
