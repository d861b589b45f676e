import { expect, type Page } from "@playwright/test";
import { addCustomer } from "./people";

/** Starts a quote by its form, in the customer's currency or another; ends in its editor and answers the quote's address. */
export async function startQuote(
  page: Page,
  slug: string,
  title: string,
  currency = "",
): Promise<string> {
  await addCustomer(page, slug, "Halden Metallbau");
  await page.goto(`/o/${slug}/quotes/new`);
  const customer = page.getByRole("combobox", { name: "Customer" });
  await customer.fill("halden");
  await page.keyboard.press("Enter");
  await expect(customer).toHaveValue("Halden Metallbau");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Currency").fill(currency);
  await page.getByRole("button", { name: "Start quote" }).click();
  await page.waitForURL("**/edit");
  return new URL(page.url()).pathname.replace(/\/edit$/, "");
}

/** Waits until the editor has saved all that was typed. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("All changes saved")).toBeVisible();
}
