import { expect, test } from "@playwright/test";
import { openFinder } from "./support/finder";
import { addCustomer, logIn, newCompany, signUp } from "./support/people";

test("a customer is added, found, changed and deleted", async ({ page }) => {
  const company = newCompany("Kundschaft");
  await signUp(page, company);
  const list = `/o/${company.slug}/customers`;
  await page.goto(list);
  await expect(page.getByRole("heading", { name: "No customers yet" })).toBeVisible();
  // There is nothing to export, compare or search yet.
  await expect(page.getByRole("button", { name: "Export" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Duplicates" })).toHaveCount(0);
  await expect(page.getByRole("searchbox", { name: "Search customers" })).toHaveCount(0);

  const customer = await addCustomer(page, company.slug, "Aalborg Ventiler 🚀");
  await addCustomer(page, company.slug, "Zürcher Werkzeuge AG");
  await page.goto(list);
  await page.getByRole("searchbox", { name: "Search customers" }).fill("ventil");
  await expect(page).toHaveURL(/q=ventil/);
  await expect(page.getByRole("link", { name: "Aalborg Ventiler" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Zürcher" })).toHaveCount(0);

  await page.goto(`${customer}/edit`);
  await page.getByLabel("Website").fill("aalborg.example");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("link", { name: "https://aalborg.example" })).toBeVisible();

  // An export that fails leads back here.
  await page.goto(`${list}?problem=service_busy`);
  await expect(page.getByRole("alert").filter({ hasText: "We are busy right now." })).toBeVisible();
  await page.goto(customer);

  const beside = await page.context().newPage();
  await beside.goto(`${customer}/edit`);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("Delete Aalborg Ventiler 🚀?");
  await page.getByRole("button", { name: "Delete customer" }).click();
  await expect(page.getByText("Deleted Aalborg Ventiler 🚀.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Aalborg Ventiler" })).toHaveCount(0);
  await beside.getByRole("button", { name: "Save changes" }).click();
  await expect(beside.getByText("This is gone, or you have no access")).toBeVisible();
  await beside.close();
  // Whoever may restore it finds the way from its old address, too.
  await page.goto(list);
  await page.goto(customer);
  await expect(page).toHaveURL(/\?deleted=/);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForURL(customer);

  // A word with a missing letter, then a bulk change and its undo.
  await page.goto(`${list}?q=Wekzeuge`);
  await expect(page.getByText("These are spelled alike")).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose Zürcher Werkzeuge AG" }).check();
  await page.locator("#bulk").getByLabel("Tag").fill("tools");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("The connection was lost.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Added the tag “tools” to 1 customer.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Choose Zürcher" })).not.toBeChecked();
  await expect(page).toHaveURL(/q=Wekzeuge/);
  await expect(page.getByRole("link", { name: "tools" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: took the tag “tools” off 1 customer.")).toBeVisible();
  await expect(page.getByRole("link", { name: "tools" })).toHaveCount(0);
});

test("a person is found from any page by name, and shown among the contacts of their customer", async ({
  page,
}) => {
  await logIn(page, "annika@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/quotes");
  const finder = await openFinder(page);
  await finder.fill("Sabine Rmopf");
  const found = page.getByRole("option", { name: "Contacts: Sabine Rompf" });
  await expect(found).toContainText("Lahntal Gießerei GmbH");
  await found.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lahntal Gießerei GmbH");
  await expect(page.getByRole("listitem").filter({ hasText: "Sabine Rompf" })).toBeInViewport();
});

test("the list is paged through to its end and back to its start", async ({ page }) => {
  await logIn(page, "annika@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/customers?sort=name");
  const names = page.getByRole("table", { name: "Customers" }).locator("a.stretched");
  const first = await names.allInnerTexts();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(names.first()).not.toHaveText(first[0] ?? "");
  const second = await names.allInnerTexts();
  expect(new Set([...first, ...second]).size).toBe(40);
  await page.getByRole("link", { name: "First page" }).click();
  await expect(names.first()).toHaveText(first[0] ?? "");
});

test("in a window of 1024 pixels almost every customer takes one line, and so do the filters", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await logIn(page, "annika@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/customers");
  const heights = await page
    .getByRole("table", { name: "Customers" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights).toHaveLength(25);
  const oneLine = Math.min(...heights);
  expect(heights.filter((height) => height > oneLine + 4).length).toBeLessThanOrEqual(2);
  // The bar for what is ticked, which has an owner too, is there until the page's scripts have come.
  const filters = page.locator("form", { has: page.getByLabel("Sorted by") });
  const first = await filters.getByLabel("Owner", { exact: true }).boundingBox();
  const last = await filters.getByLabel("Sorted by").boundingBox();
  expect(last?.y).toBe(first?.y);
});

test("mistakes stand next to their field, and what was typed stays", async ({ page }) => {
  const company = newCompany("Fehler");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/customers/new`);
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByLabel("Currency").fill("XQZ");
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByText("Enter the customer's name.")).toBeVisible();
  await expect(page.getByText("Enter an e-mail address such as name@company.com.")).toBeVisible();
  await expect(page.getByText("This currency is not known.")).toBeVisible();
  await expect(page.getByLabel("Company")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
});

test("a lost connection loses no typed text", async ({ page }) => {
  const company = newCompany("Funkloch");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/customers/new`);
  await page.getByLabel("Company").fill("Inselwerft");
  await page.getByLabel("Note").fill("Only reachable by ferry.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByText("The connection was lost.")).toBeVisible();
  await expect(page.getByLabel("Note")).toHaveValue("Only reachable by ferry.");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { name: "Inselwerft" })).toBeVisible();
});

test("a double click adds one customer", async ({ page }) => {
  const company = newCompany("Doppelklick");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/customers/new`);
  await page.getByLabel("Company").fill("Nur einmal");
  await page.getByRole("button", { name: "Add customer" }).dblclick();
  await expect(page.getByRole("heading", { name: "Nur einmal" })).toBeVisible();
  await page.goto(`/o/${company.slug}/customers`);
  await expect(page.getByRole("link", { name: "Nur einmal" })).toHaveCount(1);
});
