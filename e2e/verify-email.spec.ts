import { expect, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { newCompany, signUp } from "./support/people";

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
  await expect(page.getByText("This link does not work any more.").first()).toBeVisible();
});
