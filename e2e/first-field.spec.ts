import { expect, type Page, test } from "@playwright/test";
import { addCustomer, newCompany, signUp } from "./support/people";

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("form") && document.activeElement.id);

test("a page that asks for something has the cursor in its first field, opened or led to", async ({
  page,
}) => {
  for (const [path, label] of [
    ["/signup", "Company"],
    ["/login", "E-mail"],
    ["/forgot-password", "E-mail"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByLabel(label)).toBeFocused();
  }
  await page.goto("/login?email=kim%40acme.example");
  await expect(page.getByRole("textbox", { name: "Password" })).toBeFocused();

  const company = newCompany("Erstesfeld");
  await signUp(page, company);
  await addCustomer(page, company.slug, "Halden Metallbau");
  for (const [list, link, label] of [
    ["customers", "Add customer", "Company"],
    ["products", "Add product", "Product"],
    ["competitors", "Add competitor", "Competitor"],
    ["quotes", "New quote", "Customer"],
  ] as const) {
    await page.goto(`/o/${company.slug}/${list}/new`);
    await expect(page.getByRole("main").getByLabel(label).first()).toBeFocused();
    await page.goto(`/o/${company.slug}/${list}`);
    await page.getByRole("link", { name: link }).first().click();
    await expect(page.getByRole("main").getByLabel(label).first()).toBeFocused();
  }
});

test("a list of records opens by an arrow or a click, and not because the cursor is there", async ({
  page,
}) => {
  const company = newCompany("Aufklappen");
  await signUp(page, company);
  await addCustomer(page, company.slug, "Halden Metallbau");
  await page.goto(`/o/${company.slug}/quotes/new`);
  const customer = page.getByRole("combobox", { name: "Customer" });
  await expect(customer).toBeFocused();
  await expect(customer).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  const option = page.getByRole("option", { name: "Halden Metallbau" });
  await expect(option).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(option).toBeHidden();
  await customer.click();
  await option.click();
  await expect(customer).toHaveValue("Halden Metallbau");
  await page.keyboard.press("ArrowDown");
  await expect(option).toBeVisible();
});

test("a field that is passed by empty is no mistake, and a link beside it takes the first click", async ({
  page,
}) => {
  await page.goto("/login");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("no address");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Password" })).not.toHaveAttribute("aria-invalid");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.waitForURL("/forgot-password");
});

test("a page with a record to change leaves the focus alone", async ({ page }) => {
  const company = newCompany("Bestand");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/customers/new`);
  await expect(page.getByLabel("Company")).toBeFocused();
  await page.keyboard.type("Papier und Stift");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Company")).toHaveValue("Papier und Stift");
  expect(await focused(page)).toBeNull();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("no keyboard jumps up over a page that was just opened", async ({ page }) => {
    await page.goto("/login");
    await page.getByRole("button", { name: "Show password" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await focused(page)).toBeNull();
  });
});
