import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";

test("on a phone the permissions are folded by what they are about, and each says who has it", async ({
  page,
}) => {
  const company = newCompany("Rollen");
  await signUp(page, company);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/o/${company.slug}/roles`);
  await expect(page.getByRole("table", { name: "Permissions by role" })).toBeHidden();
  const quotes = page.getByRole("group").filter({ hasText: /^Quotes/ });
  await quotes.getByText("Quotes").first().click();
  await expect(quotes.getByText("Manager and above").first()).toBeVisible();
  await expect(quotes.getByText("Sales rep and above; Sales rep their own only")).toBeVisible();
  await expect(page.getByText("Nobody approves a discount of their own")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_000);

  await page.setViewportSize({ width: 1440, height: 900 });
  const table = page.getByRole("table", { name: "Permissions by role" });
  await expect(table).toBeVisible();
  await expect(table.getByRole("row", { name: "Quotes", exact: true })).toBeVisible();
  await expect(quotes).toBeHidden();
});
