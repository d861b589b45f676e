import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";

test("a company without customers adds its first one on the way to its first quote, and is told in time what the PDF can't print", async ({
  page,
}) => {
  const company = newCompany("Anfang");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/quotes/new`);
  await page.getByRole("link", { name: "Add your first customer" }).click();
  await page.getByLabel("Company").fill("Halden Metallbau");
  await page.getByRole("button", { name: "Add customer" }).click();

  await page.waitForURL(`/o/${company.slug}/quotes/new?customer=*`);
  await expect(page.getByRole("combobox", { name: "Customer" })).toHaveValue("Halden Metallbau");
  await page.getByLabel("Title").fill("Workshop 🔥");
  await page.getByRole("button", { name: "Start quote" }).click();
  await page.waitForURL("**/edit");

  await expect(page.getByText("The PDF has no letters for “🔥”")).toBeVisible();
  await page.getByLabel("Title").fill("Workshop");
  await expect(page.getByText("All changes saved", { exact: true })).toBeVisible();
  await page.getByLabel("Note to the buyer").fill("Namaste नमस्ते");
  await expect(page.getByText("The PDF has no letters for “न”", { exact: false })).toBeVisible();
});
