import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

test("one discount on everything is shared among the lines, is saved with them, and can be taken back", async ({
  page,
}) => {
  const company = newCompany("Rabatt");
  await signUp(page, company);
  const quote = await startQuote(page, company.slug, "Gates");
  await page.getByLabel("What, line 1").fill("Gates");
  await page.getByLabel("Unit price, line 1").fill("100");
  await page.getByLabel("Unit price, line 1").press("Enter");
  await page.getByLabel("What, line 2").fill("Fence");
  await page.getByLabel("Unit price, line 2").fill("50");
  const discounts = page.getByLabel(/^Discount, line/);
  const onAll = page.getByLabel("Discount on everything");

  await onAll.fill("151");
  await onAll.press("Enter");
  await expect(page.getByText("That is more than the lines come to.")).toBeVisible();
  await onAll.fill("15");
  await onAll.press("Enter");
  await expect(discounts.first()).toHaveValue("10.00");
  await expect(discounts.last()).toHaveValue("5.00");
  await expect(page.getByText("The discount of 15 is on the lines.")).toBeVisible();
  // What tells so does not lie on the button with which one goes on.
  await page.getByRole("button", { name: "Done" }).click({ trial: true, timeout: 3_000 });
  await saved(page);
  await page.reload();
  await expect(discounts.last()).toHaveValue("5.00");

  await onAll.fill("10%");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(discounts.first()).toHaveValue("10%");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(discounts.first()).toHaveValue("10.00");
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForURL(`**${quote}`);
  await expect(page.getByRole("main")).toContainText("-€15.00");
});
