import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { startQuote } from "./support/quotes";

test("how quotes look stays among the first steps after the first quote, until it is said or the steps are hidden", async ({
  page,
}) => {
  const company = newCompany("Aussehen");
  await signUp(page, company);
  const home = `/o/${company.slug}`;
  await startQuote(page, company.slug, "Gates");
  await page.goto(home);
  await expect(page.getByText("2 of 5 done")).toBeVisible();
  await expect(page.getByText("Say how your quotes look", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Hide the first steps" }).click();
  await expect(page.getByText("Say how your quotes look", { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "First steps" })).toHaveCount(0);

  const other = newCompany("Anderswo");
  await signUp(page, other);
  await page.goto(`/o/${other.slug}`);
  await expect(page.getByRole("heading", { name: "First steps" })).toBeVisible();
});

test("a new company's home shows an example of what will stand there, and its own charts from the first quote on", async ({
  page,
}) => {
  const company = newCompany("Anfang");
  await signUp(page, company);
  const home = `/o/${company.slug}`;
  await page.goto(home);
  await expect(page.getByRole("heading", { name: "How your sales stand" })).toBeVisible();
  await expect(page.getByText("Win rate")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Period" })).toHaveCount(0);

  await startQuote(page, company.slug, "Gates");
  await page.goto(home);
  await expect(page.getByRole("heading", { name: "Open quotes by status" })).toBeVisible();
  await expect(page.getByText("was won or lost in the last 90 days")).toBeVisible();
  await expect(page.getByRole("heading", { name: "How your sales stand" })).toHaveCount(0);
});
