import { expect, test } from "@playwright/test";
import {
  changePassword,
  expectLoggedOut,
  newPassword,
  onAnotherDevice,
  waitElevenMinutes,
} from "./support/own-account";
import { logInByForm, newCompany, password, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

test("a changed password keeps this device, and logs out the other one", async ({
  page,
  browser,
}) => {
  const company = newCompany("Schluesselwechsel");
  await signUp(page, company);
  const other = await onAnotherDevice(browser, company.ownerEmail);

  await changePassword(page, "not the password", newPassword);
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await changePassword(page, password, newPassword);
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New password" })).toHaveValue("");

  await expectLoggedOut(other);
  await page.goto(`/o/${company.slug}/team`);
  await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
  await logInByForm(other, company.ownerEmail, newPassword);
  await other.waitForURL(`/o/${company.slug}`);

  await page.goto("/account/security");
  const events = page.getByRole("table", { name: "Recent events" }).getByRole("row");
  await expect(events.filter({ hasText: "Password changed" })).toHaveCount(2);
  await expect(events.filter({ hasText: "Refused" })).toHaveText(/Password changed/);
  await expect(events.filter({ hasText: "Log-in" })).toHaveCount(2);
  await expect(events.nth(1)).toContainText(/Chrome on|HeadlessChrome|Chrome Headless/);
});

test("an account without a password gets its first one, after a fresh log-in alone", async ({
  page,
}) => {
  const company = newCompany("Erstes");
  await signUp(page, company);
  await servedSql("UPDATE users SET password_hash = NULL WHERE email = $1", [company.ownerEmail]);
  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account/security");
  await expect(page.getByRole("heading", { name: "Confirm that it’s you" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New password" })).toHaveCount(0);

  await servedSql(
    `UPDATE sessions SET reauthenticated_at = now()
     WHERE user_id IN (SELECT id FROM users WHERE email = $1)`,
    [company.ownerEmail],
  );
  await page.reload();
  await page.getByRole("textbox", { name: "New password" }).fill(newPassword);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();
  await page.context().clearCookies();
  await logInByForm(page, company.ownerEmail, newPassword);
  await page.waitForURL(`/o/${company.slug}`);
});

test("an account without a password confirms by logging in again, and comes back", async ({
  page,
}) => {
  const company = newCompany("Nochmalanmelden");
  await signUp(page, company);
  await servedSql("UPDATE users SET password_hash = NULL WHERE email = $1", [company.ownerEmail]);
  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account");
  await page.getByRole("button", { name: "Log in again" }).click();
  await page.waitForURL("/login?next=%2Faccount");
});
