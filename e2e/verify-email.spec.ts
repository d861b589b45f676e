import { expect, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { newCompany, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

test("opening the link that verifies an address changes nothing; its button does, once", async ({
  page,
}) => {
  const company = newCompany("Bestaetigt");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}`);
  await expect(page.getByText("Verify your e-mail").first()).toBeVisible();
  const link = await linkInMail(page, company.ownerEmail, "Verify your e-mail");
  await page.goto(link);
  await page.goto(`/o/${company.slug}`);
  await expect(page.getByText("0 of 5 done")).toBeVisible();

  await page.goto(link);
  await page.getByRole("button", { name: "Verify my e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Your e-mail is verified" })).toBeVisible();
  await page.goto(`/o/${company.slug}`);
  await expect(page.getByText("1 of 5 done")).toBeVisible();

  await page.goto(link);
  await page.getByRole("button", { name: "Verify my e-mail" }).click();
  await expect(page.getByText(`${company.ownerEmail} is verified.`)).toBeVisible();
  await expect(page.getByText("This link does not work any more.")).toHaveCount(0);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.waitForURL(`/o/${company.slug}`);
});

test("whoever presses a link that has expired sends themselves a new one there", async ({
  page,
}) => {
  const company = newCompany("Verspaetet");
  await signUp(page, company);
  const link = await linkInMail(page, company.ownerEmail, "Verify your e-mail");
  await servedSql(
    `UPDATE email_tokens SET created_at = created_at - interval '25 hours'
     WHERE user_id IN (SELECT id FROM users WHERE email = $1)`,
    [company.ownerEmail],
  );
  await page.goto(link);
  await page.getByRole("button", { name: "Verify my e-mail" }).click();
  await page.getByRole("button", { name: "Send a new link" }).click();
  await expect(page.getByText(`Sent to ${company.ownerEmail}.`).first()).toBeVisible();
});
