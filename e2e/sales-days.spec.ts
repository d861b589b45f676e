import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });

test("a manager's day: customers are shared out, duplicates merged, a lost quote counted against its competitor", async ({
  page,
  request,
}) => {
  const { company, members } = await aTeam(request, "Leitung", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const add = async (path: string, body: object) =>
    made.parse(await call(request, path, body, manager.token));
  const halden = await add("/customers", {
    name: "Halden Metallbau",
    email: "kontor@halden.example",
  });
  const again = await add("/customers", { name: "Halden Metalbau" });
  await add("/customers", { name: "Aalborg Ventiler" });
  await add("/competitors", { name: "Kunz & Söhne" });
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quotes = [];
  for (const customer of [halden, again]) {
    const quote = await add("/quotes", { customer_id: customer.id, lines });
    await call(request, `/quotes/${quote.id}/send`, {}, manager.token);
    quotes.push(quote.id);
  }
  const home = `/o/${company.slug}`;
  await logIn(page, manager.email, password);

  await page.goto(`${home}/customers?q=aalborg`);
  await page.getByRole("checkbox", { name: "Choose Aalborg Ventiler" }).check();
  const bulk = page.locator("#bulk");
  await bulk.getByLabel("All that match, on every page").check();
  await expect(bulk.getByText("All that match: 1 customer")).toBeVisible();
  await bulk.getByLabel("All that match, on every page").uncheck();
  await bulk.getByLabel("Do this").selectOption({ label: "Assign an owner" });
  await bulk.getByLabel("Owner").selectOption({ label: rep.name });
  await bulk.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("cell", { name: rep.name })).toBeVisible();

  await page.goto(`${home}/customers`);
  await page.getByRole("link", { name: "Duplicates" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /compare/i })
    .first()
    .click();
  await page.getByRole("button", { name: "Merge for good" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Halden Metal/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Quotes" }).locator("a.stretched")).toHaveCount(2);

  for (const [index, outcome] of ["Won", "Lost"].entries()) {
    await page.goto(`${home}/quotes/${quotes[index]}`);
    await page.getByRole("button", { name: outcome, exact: true }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog
      .getByLabel(outcome === "Won" ? "Won against" : "Lost to")
      .selectOption("Kunz & Söhne");
    await dialog.getByRole("button", { name: `Mark as ${outcome.toLowerCase()}` }).click();
    await expect(page.getByRole("definition").filter({ hasText: "Kunz & Söhne" })).toBeVisible();
    await expect(page.getByText(`noted by ${manager.name}`)).toBeVisible();
  }
  await page.goto(`${home}/competitors`);
  await expect(page.getByText("50% won")).toBeVisible();
  await page.goto(home);
  await expect(page.getByText("2 quotes decided")).toBeVisible();

  await page.goto(`${home}/quotes?status=sent`);
  await page.getByText("Saved views").click();
  await page.getByLabel("Save what is shown as").fill("Out");
  await page.getByLabel("For everybody").check();
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("link", { name: "Out", exact: true })).toBeVisible();
  await page.goto(`${home}/quotes`);
  await page.getByRole("link", { name: "Out", exact: true }).click();
  await expect(page).toHaveURL(/status=sent/);

  await page.getByRole("button", { name: "Make it my default" }).click();
  await expect(page.getByText("You see “Out”: your quotes open with it.")).toBeVisible();
  await page.goto(`${home}/quotes`);
  await expect(page.getByRole("heading", { level: 2, name: "Out", exact: true })).toBeVisible();
  await page.getByRole("list").getByRole("link", { name: "All", exact: true }).click();
  await expect(page.getByRole("heading", { name: "All quotes" })).toBeVisible();
  await page.getByLabel("Save what is shown as").fill("Out");
  await page.getByRole("button", { name: "Save view" }).click();
  const question = page.getByRole("alertdialog", { name: "Write over your view “Out”?" });
  await question.getByRole("button", { name: "Write over it" }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole("heading", { level: 2, name: "Out", exact: true })).toBeVisible();
});

test("a viewer's day: everything is found and read, and nothing offers a change that would be refused", async ({
  page,
  request,
}) => {
  const { company, owner, members } = await aTeam(request, "Aufsicht", ["viewer"]);
  const { viewer } = members;
  const add = async (path: string, body: object) =>
    made.parse(await call(request, path, body, owner.token));
  const customer = await add("/customers", { name: "Halden Metallbau" });
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = await add("/quotes", { customer_id: customer.id, title: "Gates", lines });
  const product = await add("/products", { sku: "G-1", name: "Gate", unit_price_minor: 100_000 });
  const competitor = await add("/competitors", { name: "Kunz & Söhne" });
  const home = `/o/${company.slug}`;
  await logIn(page, viewer.email, password);

  const changes =
    /^(Add|New|Edit|Delete|Import|Save changes|Send|Revise|Duplicate|Won|Lost|Upload|Restore|Apply|Merge|Assign)\b/;
  for (const path of [
    "/customers",
    `/customers/${customer.id}`,
    "/products",
    `/products/${product.id}`,
    "/quotes",
    `/quotes/${quote.id}`,
    "/documents",
    "/competitors",
    `/competitors/${competitor.id}`,
  ]) {
    await page.goto(`${home}${path}`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(main.getByRole("button", { name: changes })).toHaveCount(0);
    await expect(main.getByRole("link", { name: changes })).toHaveCount(0);
    await expect(main.getByRole("checkbox", { name: /^Choose/ })).toHaveCount(0);
  }
  for (const path of [
    "/customers/new",
    "/products/new",
    "/documents/new",
    "/quotes/new",
    `/quotes/${quote.id}/edit`,
  ]) {
    await page.goto(`${home}${path}`);
    await expect(page.getByRole("heading", { name: /^Your role does not let you/ })).toBeVisible();
  }

  const downloading = page.waitForEvent("download");
  await page.goto(`${home}/customers`);
  await page.getByRole("button", { name: "Export" }).click();
  expect((await downloading).suggestedFilename()).toBe("customers.csv");
  await page.goto(`${home}/search?q=halden`);
  await page.getByRole("link", { name: "Quote 1: Gates" }).click();
  await page.waitForURL(`**${home}/quotes/${quote.id}`);
  const pdf = await page.request.get(`${home}/quotes/${quote.id}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
});
