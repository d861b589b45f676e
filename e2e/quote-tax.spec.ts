import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { startQuote } from "./support/quotes";
import { call } from "./support/team";

test("what is written by hand in a quote, and a new product, begin with the company's usual tax", async ({
  page,
}) => {
  const company = newCompany("Steuer");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Usual tax in percent").fill("8,1");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();

  await startQuote(page, company.slug, "Gates");
  const tax = page.getByLabel(/^Tax in percent, line/);
  await expect(tax).toHaveValue("8.1");
  await page.getByRole("button", { name: "Remove line 1" }).click();
  await page.getByRole("button", { name: "Add line" }).click();
  await expect(tax).toHaveValue("8.1");
  await tax.fill("2.6");
  await page.getByRole("button", { name: "Add heading" }).click();
  await page
    .getByLabel(/line 2$/)
    .first()
    .fill("On site");
  await page.getByRole("button", { name: "Add line" }).click();
  await expect(tax.last()).toHaveValue("2.6");

  await page.goto(`/o/${company.slug}/products/new`);
  await expect(page.getByLabel("Tax in percent")).toHaveValue("8.1");
});

test("a tax class is taken by the keyboard, says its sentence beneath the sums, and a new rate leaves the quote as it is", async ({
  page,
}) => {
  const company = newCompany("Klassen");
  await signUp(page, company);
  const classes = `/o/${company.slug}/settings/tax-classes`;
  await page.goto(classes);
  await expect(page.getByText("There is no tax class yet")).toBeVisible();
  await page.getByLabel("Name").fill("Standard");
  await page.getByLabel("Rate in percent").fill("19");
  await page.getByLabel("Note on quotes").fill("Taxed as the law has it.");
  await page.getByRole("button", { name: "Add tax class" }).click();
  await expect(page.getByText("The tax class is added.")).toBeVisible();

  await startQuote(page, company.slug, "Gates");
  const tax = page.getByLabel("Tax in percent, line 1");
  await page.getByLabel("What, line 1").fill("Gate");
  await page.getByLabel("Unit price, line 1").fill("100");
  await tax.fill("stan");
  await tax.press("Enter");
  await expect(tax).toHaveValue("19");
  await expect(page.getByText("Tax 19% · Standard")).toBeVisible();
  await expect(page.getByText("All changes saved")).toBeVisible();
  const editor = page.url();

  await page.goto(classes);
  await page.getByRole("link", { name: "Standard" }).click();
  await expect(page.getByRole("heading", { name: "Edit Standard" })).toBeVisible();
  await page.getByLabel("Rate in percent").fill("21");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("cell", { name: "21%" })).toBeVisible();

  await page.goto(editor);
  await expect(tax).toHaveValue("19");
  await expect(page.getByText("Taxed as the law has it.")).toHaveCount(1);
  await tax.press("ArrowDown");
  await tax.press("Enter");
  await expect(page.getByText("Tax 21% · Standard")).toBeVisible();
  await expect(page.getByText("All changes saved")).toBeVisible();
  await tax.fill("Standard");
  await tax.press("Tab");
  await expect(tax).toHaveValue("21");
  await tax.fill("7");
  await expect(page.getByText("Tax 7%", { exact: true })).toBeVisible();
  await expect(page.getByText("Taxed as the law has it.")).toHaveCount(0);
});

test("what is written by hand, and a new product, begin with the tax class that has the usual rate", async ({
  page,
}) => {
  const company = newCompany("Regelsatz");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Usual tax in percent").fill("19");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await page.goto(`/o/${company.slug}/settings/tax-classes`);
  await page.getByLabel("Name").fill("Standard");
  await page.getByLabel("Rate in percent").fill("19");
  await page.getByRole("button", { name: "Add tax class" }).click();
  await expect(page.getByText("The tax class is added.")).toBeVisible();

  await startQuote(page, company.slug, "Gates");
  await page.getByLabel("What, line 1").fill("Gate");
  await page.getByLabel("Unit price, line 1").fill("100");
  await expect(page.getByText("Tax 19% · Standard")).toBeVisible();

  await page.goto(`/o/${company.slug}/products/new`);
  await expect(page.getByLabel("Tax class")).toContainText("Standard (19 %)");
  await expect(page.getByLabel("Tax in percent")).toBeHidden();
  await page.getByLabel("Tax class").selectOption("None: a rate of its own");
  await expect(page.getByLabel("Tax in percent")).toHaveValue("19");
});

test("of many tax classes, the one that the keyboard has reached is in sight", async ({
  page,
  request,
}) => {
  const company = newCompany("Viele");
  const { token } = await signUp(page, company);
  for (const letter of "ABCDEFGHIJKLMNOP") {
    const taxClass = { name: `Class ${letter}`, rate_basis_points: 700 };
    await call(request, "/tax-classes", taxClass, token);
  }
  await startQuote(page, company.slug, "Gates");
  const tax = page.getByLabel("Tax in percent, line 1");
  await tax.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Class A" })).toBeInViewport();
  await tax.press("ArrowUp");
  await expect(page.getByRole("option", { name: "Class P", selected: true })).toBeInViewport();
  await tax.press("Enter");
  await expect(tax).toHaveValue("7");
});
