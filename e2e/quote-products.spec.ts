import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";
import { call } from "./support/team";

test("a product that a line suggests shows what it costs, in the quote's currency and for which unit", async ({
  page,
  request,
}) => {
  const company = newCompany("Preis");
  const { token } = await signUp(page, company);
  const add = (sku: string, name: string, changes: object) =>
    call(request, "/products", { sku, name, unit_price_minor: 123_450, ...changes }, token);
  await add("OV-1", "Oven", { currency: "EUR", unit: "piece" });
  await add("OV-2", "Oven abroad", { currency: "USD", unit: "piece" });
  await startQuote(page, company.slug, "Kitchen");

  const what = page.getByLabel("What, line 1");
  await what.fill("oven");
  await expect(page.getByRole("option", { name: /Oven OV-1/ })).toContainText("€1,234.50 / piece");
  await expect(page.getByRole("option", { name: /Oven abroad/ })).toContainText("No price in EUR");
  await what.press("ArrowDown");
  await what.press("Enter");
  await expect(page.getByLabel("Unit price, line 1")).toHaveValue("1234.50");
  await saved(page);
});

test("a price that is typed below the list's says so at once, and so does the quote that needs an approval for it", async ({
  page,
  request,
}) => {
  const company = newCompany("Boden");
  const { token } = await signUp(page, company);
  const oven = { sku: "OV-1", name: "Oven", unit_price_minor: 100_000, currency: "EUR" };
  await call(request, "/products", oven, token);
  await startQuote(page, company.slug, "Kitchen");

  const what = page.getByLabel("What, line 1");
  await what.fill("oven");
  await expect(page.getByRole("option", { name: /Oven OV-1/ })).toBeVisible();
  await what.press("ArrowDown");
  await what.press("Enter");
  const price = page.getByLabel("Unit price, line 1");
  await expect(price).toHaveValue("1000.00");
  const below = page.getByText("below the list price of €1,000.00");
  await expect(below).toHaveCount(0);
  await price.fill("900");
  await expect(below).toHaveText("10% below the list price of €1,000.00.");
  await price.fill("500");
  await expect(below).toHaveText(
    "50% below the list price of €1,000.00: a manager has to approve it.",
  );
  await saved(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("A discount of 50% is above the limit")).toBeVisible();
  await expect(
    page.getByText("Position 1 is 50% below the list price of €1,000.00."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Send" })).toHaveCount(0);
});
