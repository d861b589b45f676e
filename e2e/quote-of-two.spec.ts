import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

test("two people on one quote: the second is told, and nothing is overwritten", async ({
  page,
}) => {
  const company = newCompany("Zweierlei");
  await signUp(page, company);
  const quote = await startQuote(page, company.slug, "First");
  const second = await page.context().newPage();
  await second.goto(`${quote}/edit`);

  await page.getByLabel("Title").fill("Mine");
  await saved(page);
  await second.getByLabel("Title").fill("Theirs");
  await expect(second.getByText("changed the title")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Mine");
});
