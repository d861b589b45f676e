import { expect, type Page, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";

async function addProduct(page: Page, slug: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`/o/${slug}/products/new`);
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "Add product" }).click();
  await page.waitForURL(/products\/[0-9a-f-]{36}$/);
}

const oven = { "Product*": "Deck oven", "SKU*": "OV-1", "Price*": "1234.5" };
const mixer = { "Product*": "Mixer", "SKU*": "MX-1", "Price*": "99", Category: "Small" };

test("a product is added with prices in several currencies, found and filtered", async ({
  page,
}) => {
  const company = newCompany("Sortiment");
  await signUp(page, company);
  const list = `/o/${company.slug}/products`;
  await page.goto(list);
  await expect(page.getByRole("heading", { name: "No products yet" })).toBeVisible();

  await addProduct(page, company.slug, {
    ...oven,
    "Tax in percent": "7.7",
    Cost: "800",
    "Prices in other currencies": "USD 1399.90\nJPY 180000",
  });
  for (const text of ["€1,234.50 / piece", "$1,399.90 / piece", "¥180,000 / piece", "7.7%"])
    await expect(page.getByText(text)).toBeVisible();
  await addProduct(page, company.slug, mixer);

  await page.goto(list);
  const names = page.getByRole("table", { name: "Products" }).getByRole("link");
  await page.getByRole("searchbox", { name: "Search products" }).fill("ov-1");
  await expect(page).toHaveURL(/q=ov-1/);
  await expect(names).toHaveText(["Deck oven"]);
  await page.goto(list);
  await page.getByLabel("Sorted by").selectOption("price");
  await page.getByRole("button", { name: "Show" }).click();
  // The newest come first in this very order, too.
  await expect(page).toHaveURL(/sort=price/);
  await expect(names).toHaveText(["Mixer", "Deck oven"]);
  await page.getByLabel("Category").selectOption("Small");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(names).toHaveText(["Mixer"]);

  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Language and region").selectOption("de");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await page.goto(list);
  await expect(page.getByText("1.234,50 € / piece")).toBeVisible();
});

test("mistakes in amounts stand next to their field, and a taken SKU is told", async ({ page }) => {
  const company = newCompany("Tippfehler");
  await signUp(page, company);
  await addProduct(page, company.slug, oven);
  await page.goto(`/o/${company.slug}/products/new`);
  await page.getByLabel("Product*").fill("Second oven");
  await page.getByLabel("SKU*").fill("OV-1");
  await page.getByLabel("Price*").fill("1.005");
  await page.getByLabel("Prices in other currencies").fill("JPY 1.5");
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page.getByText("Use an amount such as 1234.00 or 1234,00.")).toBeVisible();
  await expect(page.getByText("“JPY 1.5” is no price.")).toBeVisible();
  await page.getByLabel("Price*").fill("1.01");
  await page.getByLabel("Prices in other currencies").fill("JPY 15");
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page.getByText("Another product has this SKU.")).toBeVisible();
  await expect(page.getByLabel("Price*")).toHaveValue("1.01");
});

test("two people on one product: the second is told who changed what, and keeps what was typed", async ({
  page,
}) => {
  const company = newCompany("Zweihand");
  await signUp(page, company);
  await addProduct(page, company.slug, oven);
  const edit = `${new URL(page.url()).pathname}/edit`;
  const other = await page.context().newPage();
  await page.goto(edit);
  await other.goto(edit);
  await other.getByLabel("Price*").fill("1500");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByText("€1,500.00 / piece")).toBeVisible();

  await page.getByLabel("Description").fill("With steam");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(`${company.ownerName} changed the price`)).toBeVisible();
  await expect(page.getByLabel("Description")).toHaveValue("With steam");
  await page.goto(edit);
  await expect(page.getByLabel("Price*")).toHaveValue("1500.00");
});

test("a deleted product comes back by Undo, and later from the list of deleted ones", async ({
  page,
}) => {
  const company = newCompany("Rueckweg");
  await signUp(page, company);
  await addProduct(page, company.slug, oven);
  for (const way of ["Undo", "Restore"]) {
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete product" }).click();
    await expect(page.getByText("Deleted Deck oven.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Deck oven" })).toHaveCount(0);
    if (way === "Restore") {
      await page.goto(`/o/${company.slug}/products?state=deleted`);
      await expect(page.getByLabel("Sorted by").locator("option:checked")).toHaveText(
        "Latest deleted first",
      );
    }
    await page.getByRole("button", { name: way }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Deck oven" })).toBeVisible();
  }
});
