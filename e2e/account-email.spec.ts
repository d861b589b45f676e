import { expect, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import {
  askForEmail,
  expectLoggedOut,
  onAnotherDevice,
  waitElevenMinutes,
} from "./support/own-account";
import { logIn, newCompany, password, signUp } from "./support/people";

test("an e-mail is changed by both mails: confirmed from the new one, undone from the old one", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const company = newCompany("Umzug");
  await signUp(page, company);
  const mailReader = await (await browser.newContext()).newPage();
  const newEmail = `neu@${company.slug}.example`;

  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account");
  await expect(page.getByLabel("New e-mail")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("New e-mail")).toBeFocused();
  await askForEmail(page, newEmail);

  const confirm = await linkInMail(mailReader, newEmail, "Confirm your new e-mail");
  const undo = await linkInMail(mailReader, company.ownerEmail, "Undo the change");
  const other = await onAnotherDevice(browser, company.ownerEmail);
  await page.goto(confirm);
  await page.goto("/account");
  await expect(page.getByText(company.ownerEmail).first()).toBeVisible();
  await page.goto(confirm);
  await page.getByRole("button", { name: "Confirm my new e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Your e-mail is changed" })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByText(newEmail).first()).toBeVisible();
  await expect(page.getByText("Verified", { exact: true })).toBeVisible();
  await expectLoggedOut(other);
  await page.goto(confirm);
  await page.getByRole("button", { name: "Confirm my new e-mail" }).click();
  await expect(page.getByText("This link does not work any more.")).toBeVisible();

  await mailReader.goto(undo);
  await mailReader.getByRole("button", { name: "Undo the change" }).click();
  await expect(mailReader.getByRole("heading", { name: "Your address is back" })).toBeVisible();
  await expectLoggedOut(page);
  await mailReader.getByRole("link", { name: "Set a new password" }).click();
  await mailReader.waitForURL("/forgot-password");
  await logIn(mailReader, company.ownerEmail, password);
  await mailReader.goto(undo);
  await mailReader.getByRole("button", { name: "Undo the change" }).click();
  await expect(mailReader.getByText("This link does not work any more.")).toBeVisible();
});

test("a page that stood open for too long asks for the password before it changes an e-mail", async ({
  page,
}) => {
  const company = newCompany("Mittagspause");
  await signUp(page, company);
  await page.goto("/account");
  await page.getByLabel("New e-mail").fill(`neu@${company.slug}.example`);
  await waitElevenMinutes(company.ownerEmail);
  await page.getByRole("button", { name: "Change e-mail" }).click();
  await expect(page.getByRole("textbox", { name: "Password" })).toBeFocused();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("New e-mail")).toBeVisible();
});

for (const place of ["confirm", "undo"])
  test(`a link to ${place} a change of e-mail that was cut short says so`, async ({ page }) => {
    await page.goto(`/account/email/${place}?token=abc`);
    await expect(page.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  });
