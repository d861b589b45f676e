import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

test("a page that failed says so with a reference, and comes by Try again once it can be had", async ({
  page,
}) => {
  const company = newCompany("Ausfall");
  const { organizationId } = await signUp(page, company);
  const setLocale = (locale: string) =>
    servedSql("UPDATE organizations SET locale = $2 WHERE id = $1", [organizationId, locale]);
  await setLocale("such as no language has");
  await page.goto(`/o/${company.slug}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "This didn't load" })).toBeVisible();
  await expect(page.getByRole("alert").getByText("Reference")).toBeVisible();

  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This didn't load" })).toBeVisible();

  await setLocale("en");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});
