import { expect, test } from "@playwright/test";
import { z } from "zod";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";
import { call } from "./support/team";

test("two people on one quote: the second is told, and nothing is overwritten", async ({
  page,
}) => {
  const company = newCompany("Zweierlei");
  await signUp(page, company);
  const quote = await startQuote(page, company.slug, "First");
  const second = await page.context().newPage();
  await second.goto(`${quote}/edit`);

  await page.getByLabel("Title").fill("Mine");
  await saved(page);
  await second.getByLabel("Title").fill("Theirs");
  await expect(second.getByText("changed the title")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Mine");
});

test("whoever acts in a tab that is behind is told, and then sees how the quote stands", async ({
  page,
  request,
}) => {
  const company = newCompany("Nachhinken");
  const { token } = await signUp(page, company);
  const made = z.object({ id: z.string() });
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const order = { customer_id: customer.id, lines };
  const quote = made.parse(await call(request, "/quotes", order, token));
  await page.goto(`/o/${company.slug}/quotes/${quote.id}`);
  await call(request, `/quotes/${quote.id}/send`, { email: null }, token);

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Send quote" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Send quote 1?" });
  await expect(dialog).toContainText("Only a draft can be changed.");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByLabel("The buyer's link")).toBeVisible();

  await page.getByRole("button", { name: "Revise" }).click();
  await page.waitForURL("**/edit");
  await page.goto(`/o/${company.slug}/quotes/${quote.id}`);
  await expect(page.getByRole("link", { name: "Go to version 2" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Revise" })).toHaveCount(0);
});

test("whoever still writes a quote that a colleague has sent is told, and led to it", async ({
  page,
  request,
}) => {
  const company = newCompany("Zuspaet");
  const { token } = await signUp(page, company);
  const quote = await startQuote(page, company.slug, "First");
  await page.getByLabel("What, line 1").fill("Gate");
  await expect(page.getByRole("definition").filter({ hasText: "€0.00" }).first()).toBeVisible();
  const [, id] = /quotes\/([^/]+)/.exec(quote) ?? [];
  await expect(async () => {
    await call(request, `/quotes/${id}/send`, { email: null }, token);
  }).toPass();

  await page.getByLabel("Title").fill("Too late");
  await expect(page.getByText("Only a draft can be changed.")).toBeVisible();
  await page.getByRole("button", { name: "Reload" }).click();
  await page.waitForURL(`**${quote}`);
  await expect(page.getByRole("heading", { level: 1, name: /First/ })).toBeVisible();
});
