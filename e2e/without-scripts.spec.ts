import { expect, test } from "@playwright/test";
import { newCompany, password } from "./support/people";

test.use({ javaScriptEnabled: false });

test("signing up, working and logging in go through without JavaScript", async ({ page }) => {
  const company = newCompany("Ohneskript");
  await page.goto("/signup");
  await page.getByLabel("Company").fill(company.name);
  await page.getByLabel("Web address").fill("x");
  await page.getByLabel("Your name").fill(company.ownerName);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await expect(page.getByText("Use 3 to 40 letters, digits and hyphens.")).toBeVisible();
  await expect(page.getByLabel("Company")).toHaveValue(company.name);
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("");

  await page.getByLabel("Web address").fill(company.slug);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await page.waitForURL(`/o/${company.slug}`);

  await page.goto(`/o/${company.slug}/customers/new`);
  await page.getByLabel("Company").fill("Papier und Stift");
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { name: "Papier und Stift" })).toBeVisible();
  await page.goto(`/o/${company.slug}/customers`);
  await page.getByRole("searchbox", { name: "Search customers" }).fill("papier");
  await page.getByRole("searchbox", { name: "Search customers" }).press("Enter");
  await expect(page.getByRole("link", { name: "Papier und Stift" })).toBeVisible();

  await page.goto(`/o/${company.slug}/quotes/new`);
  const customer = page.getByRole("combobox", { name: "Customer" });
  await expect(customer.getByRole("option").first()).toHaveText("Choose a customer");
  await customer.selectOption("Papier und Stift");
  await page.getByLabel("Title").fill("Stationery");
  await page.getByRole("button", { name: "Start quote" }).click();
  await expect(page.getByText("Papier und Stift").first()).toBeVisible();

  await page.goto(`/o/${company.slug}/team`);
  await page.getByRole("button", { name: `Leave ${company.name}` }).click();
  await page.getByRole("button", { name: "Leave the organization" }).click();
  await expect(page.getByText("An organization needs an owner").first()).toBeVisible();

  await page.getByRole("button", { name: /your account/ }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await page.waitForURL("/login");
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill("wrong");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByText("This e-mail and password don't match.")).toBeVisible();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`/o/${company.slug}`);
});
