import { expect, test } from "@playwright/test";
import { addCustomer, newCompany, signUp } from "./support/people";

test("whoever is in the customer's field before the scripts have come stays in it, and nothing typed goes elsewhere", async ({
  page,
}) => {
  const company = newCompany("Langsam");
  await signUp(page, company);
  await addCustomer(page, company.slug, "Halden Metallbau");
  let letThrough = () => {};
  const arrival = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(`/o/${company.slug}/quotes/new`, { waitUntil: "commit" });
  const customer = page.getByRole("combobox", { name: "Customer" });
  await customer.focus();
  letThrough();
  await expect(customer).toBeEditable();
  await page.keyboard.type("h");
  const said = page.getByRole("status").filter({ hasText: /./ });
  await expect(said).toHaveText("Type at least two letters.");
  await page.keyboard.type("x");
  await expect(said).toHaveText("Nothing found for “hx”.");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("alden");
  await page.keyboard.press("Enter");
  await expect(customer).toHaveValue("Halden Metallbau");
});
