import { expect, test } from "@playwright/test";
import { logIn, newCompany, signUp } from "./support/people";

test("a battlecard is written, found, changed, deleted and taken back", async ({ page }) => {
  const company = newCompany("Wettbewerb");
  await signUp(page, company);
  const list = `/o/${company.slug}/competitors`;
  await page.goto(`${list}/new`);
  await page.getByLabel("Competitor*").fill("Ofenbau Kunz");
  await page.getByLabel("Website").fill("kunz.example");
  await page.getByLabel("How we win").fill("Show the ten-year warranty.");
  await page.getByRole("button", { name: "Add competitor" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ofenbau Kunz" })).toBeVisible();
  await expect(page.getByRole("link", { name: "https://kunz.example" })).toBeVisible();
  await expect(page.getByText("No decided quotes yet")).toBeVisible();

  await page.goto(list);
  await expect(page.getByText("Show the ten-year warranty.")).toBeVisible();
  await page.getByRole("link", { name: "Show as a list" }).click();
  const row = page.getByRole("table", { name: "Competitors" }).getByRole("link");
  await row.click();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Pricing").fill("Ten percent below ours");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Ten percent below ours")).toBeVisible();

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete competitor" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ofenbau Kunz" })).toBeVisible();
});

test("the demo shows how often a competitor was beaten, how that is counted, and what was lost", async ({
  page,
}) => {
  await logIn(page, "annika@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/competitors");
  await page.getByRole("listitem").filter({ hasText: "lost)" }).getByRole("link").first().click();
  await expect(page.getByRole("table", { name: "Lost quotes" })).toBeVisible();
  await expect(page.getByText("% won")).toBeVisible();
  await expect(page.getByText("Open and expired quotes don't count.")).toBeVisible();
});
