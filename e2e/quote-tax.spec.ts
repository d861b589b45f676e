import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { startQuote } from "./support/quotes";

test("what is written by hand in a quote, and a new product, begin with the company's usual tax", async ({
  page,
}) => {
  const company = newCompany("Steuer");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Usual tax in percent").fill("8,1");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();

  await startQuote(page, company.slug, "Gates");
  const tax = page.getByLabel(/^Tax in percent, line/);
  await expect(tax).toHaveValue("8.1");
  await page.getByRole("button", { name: "Remove line 1" }).click();
  await page.getByRole("button", { name: "Add line" }).click();
  await expect(tax).toHaveValue("8.1");
  await tax.fill("2.6");
  await page.getByRole("button", { name: "Add heading" }).click();
  await page
    .getByLabel(/line 2$/)
    .first()
    .fill("On site");
  await page.getByRole("button", { name: "Add line" }).click();
  await expect(tax.last()).toHaveValue("2.6");

  await page.goto(`/o/${company.slug}/products/new`);
  await expect(page.getByLabel("Tax in percent")).toHaveValue("8.1");
});
