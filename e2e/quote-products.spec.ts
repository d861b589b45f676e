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
