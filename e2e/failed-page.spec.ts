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

  const tryAgain = page.getByRole("button", { name: "Try again" });
  await tryAgain.click();
  await expect(page.getByRole("heading", { level: 1, name: "This didn't load" })).toBeVisible();

  await setLocale("en");
  // The first try may still be under way and bring the page, or it came before the scripts and did nothing.
  await expect(async () => {
    if (await tryAgain.isVisible()) await tryAgain.click({ timeout: 1_000 });
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible({
      timeout: 5_000,
    });
  }).toPass();
});
