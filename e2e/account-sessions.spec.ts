import { expect, test } from "@playwright/test";
import { expectLoggedOut, onAnotherDevice } from "./support/own-account";
import { newCompany, signUp } from "./support/people";

test("one device is logged out from another, and finds out with its next click", async ({
  page,
  browser,
}) => {
  const company = newCompany("Hinauswurf");
  await signUp(page, company);
  const other = await onAnotherDevice(browser, company.ownerEmail);
  await other.goto(`/o/${company.slug}`);
  await page.goto("/account/sessions");
  await expect(page.getByRole("table", { name: "This device" })).toContainText("This device");
  const others = page.getByRole("table", { name: "Other devices" });
  await expect(others.getByRole("row")).toHaveCount(2);

  await others.getByRole("button", { name: /^Log out / }).click();
  await expect(page.getByText("You are logged in nowhere else")).toBeVisible();
  await other.getByRole("link", { name: "Team" }).first().click();
  await other.waitForURL(/\/login/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();
});

test("all other devices are logged out at once, and this one stays", async ({ page, browser }) => {
  const company = newCompany("Alleraus");
  await signUp(page, company);
  const others = [
    await onAnotherDevice(browser, company.ownerEmail),
    await onAnotherDevice(browser, company.ownerEmail),
  ];
  await page.goto("/account/sessions");
  await page.getByRole("button", { name: "Log out all others" }).click();
  const question = page.getByRole("alertdialog", { name: "Log out all other devices?" });
  await question.getByRole("button", { name: "Log out all others" }).click();
  await expect(page.getByText("You are logged in nowhere else")).toBeVisible();
  for (const other of others) await expectLoggedOut(other);
});
