import { expect, type Page, test } from "@playwright/test";
import { openWithoutScripts } from "./support/hold-scripts";
import { addCustomer, newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

/** A company whose owner writes a quote; answers the quote's address. */
async function aQuote(page: Page, name: string): Promise<string> {
  const company = newCompany(name);
  await signUp(page, company);
  return startQuote(page, company.slug, "Gates");
}

test("an address is suggested from a name that was typed before the scripts have come, and the caret stays", async ({
  page,
}) => {
  const { slug } = newCompany("Frueh");
  const letThrough = await openWithoutScripts(page, "/signup");
  await page.getByLabel("Company").click();
  await page.keyboard.type(`x${slug}`);
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  letThrough();
  await expect(page.getByLabel("Web address")).toHaveValue(slug);
  await expect(page.getByText("This address is free.")).toBeVisible();
  await page.keyboard.type("a");
  await expect(page.getByLabel("Company")).toHaveValue(`a${slug}`);
  await expect(page.getByLabel("Web address")).toHaveValue(`a${slug}`);
});

test("what was typed, chosen and left before the scripts have come stays, and is checked", async ({
  page,
}) => {
  const { slug } = newCompany("Eigen");
  const letThrough = await openWithoutScripts(page, "/signup");
  await page.getByLabel("Company").fill("Calder Valley");
  await page.getByLabel("Web address").fill(slug);
  await page.getByLabel("E-mail").fill("nonsense");
  await page.getByRole("textbox", { name: "Password" }).fill("Tarmac#81");
  await page.getByText("Your quotes:").click();
  await page.getByLabel("Currency").fill("CHF");
  await page.getByLabel("Language and region").selectOption("de-CH");
  await page.getByRole("button", { name: "Create your workspace" }).focus();
  letThrough();
  await expect(page.getByText("Enter an e-mail address")).toBeVisible();
  await expect(page.getByText("This address is free.")).toBeVisible();
  await expect(page.locator("summary")).toContainText("CHF");
  await expect(page.getByLabel("Web address")).toHaveValue(slug);
  await expect(page.getByLabel("Currency")).toHaveValue("CHF");
  await expect(page.getByLabel("Language and region")).toHaveValue("de-CH");
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("Tarmac#81");
  await expect(page.getByRole("button", { name: "Create your workspace" })).toBeFocused();
});

test("a quote that was written before the scripts have come is summed up and saved", async ({
  page,
}) => {
  const quote = await aQuote(page, "Entwurf");
  const letThrough = await openWithoutScripts(page, `${quote}/edit`);
  await page.getByLabel("Title").fill("Gates and fences");
  await page.getByLabel("What, line 1").fill("Gate");
  await page.getByLabel("Quantity, line 1").fill("3");
  await page.getByLabel("Unit price, line 1").fill("1200");
  await page.getByRole("checkbox", { name: "Optional" }).check();
  const terms = page.getByLabel("Terms");
  await terms.fill("Net in days.");
  for (const _ of " days.") await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("All changes saved")).toBeHidden();
  letThrough();
  await expect(page.getByText("€3,600.00").first()).toBeVisible();
  await expect(terms).toBeFocused();
  await page.keyboard.type(" 30");
  await expect(terms).toHaveValue("Net in 30 days.");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Gates and fences");
  await expect(page.getByLabel("Unit price, line 1")).toHaveValue("1200.00");
  await expect(page.getByRole("checkbox", { name: "Optional" })).toBeChecked();
  await expect(page.getByLabel("Terms")).toHaveValue("Net in 30 days.");
});

test("a button that was pressed before the scripts have come acts once, unless one has gone on", async ({
  page,
}) => {
  const quote = await aQuote(page, "Knopf");
  const add = page.getByRole("button", { name: "Add heading" });
  const pressed = await openWithoutScripts(page, `${quote}/edit`);
  await add.click();
  await add.click();
  pressed();
  await expect(page.getByLabel("Heading, line 2")).toBeFocused();
  await expect(page.locator("[data-line]")).toHaveCount(2);
  await page.getByRole("button", { name: "Remove line 2" }).click();
  await saved(page);

  await page.unrouteAll();
  const goneOn = await openWithoutScripts(page, `${quote}/edit`);
  await add.click();
  await page.getByLabel("Title").click();
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  goneOn();
  await expect(page.getByText("All changes saved")).toBeHidden();
  await saved(page);
  await expect(page.getByLabel("Title")).toBeFocused();
  await expect(page.locator("[data-line]")).toHaveCount(1);
});

test("rows that were ticked before the scripts have come are counted, and a search that was begun is made", async ({
  page,
}) => {
  const company = newCompany("Liste");
  await signUp(page, company);
  for (const name of ["Halden Metallbau", "Papier und Stift"])
    await addCustomer(page, company.slug, name);
  const ticked = await openWithoutScripts(page, `/o/${company.slug}/customers`);
  await page.getByRole("checkbox", { name: "Choose Halden Metallbau" }).check();
  ticked();
  await expect(page.getByText("1 ticked")).toBeVisible();

  await page.unrouteAll();
  const searched = await openWithoutScripts(page, `/o/${company.slug}/customers`);
  await page.getByRole("searchbox", { name: "Search customers" }).fill("papier");
  searched();
  await page.waitForURL((url) => url.searchParams.get("q") === "papier");
  await expect(page.getByRole("link", { name: "Halden Metallbau" })).toBeHidden();
});

test("a customer's name that was typed before the scripts have come is looked up, and nothing goes elsewhere", async ({
  page,
}) => {
  const company = newCompany("Langsam");
  await signUp(page, company);
  await addCustomer(page, company.slug, "Halden Metallbau");
  const letThrough = await openWithoutScripts(page, `/o/${company.slug}/quotes/new`);
  const customer = page.getByRole("combobox", { name: "Customer" });
  await customer.focus();
  await page.keyboard.type("h");
  letThrough();
  const said = page.getByRole("status").filter({ hasText: /./ });
  await expect(said).toHaveText("Type at least two letters.");
  await page.keyboard.type("x");
  await expect(said).toHaveText("Nothing found for “hx”.");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("alden");
  await page.keyboard.press("Enter");
  await expect(customer).toHaveValue("Halden Metallbau");

  await page.unrouteAll();
  const again = await openWithoutScripts(page, `/o/${company.slug}/quotes/new`);
  await customer.focus();
  await page.keyboard.type("halden");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Gates");
  again();
  await expect(customer).toHaveValue("Halden Metallbau");
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/edit");
  await expect(page.getByLabel("Title")).toHaveValue("Gates");
});

test("a file that was chosen before the scripts have come is uploaded", async ({ page }) => {
  const company = newCompany("Datei");
  await signUp(page, company);
  const letThrough = await openWithoutScripts(page, `/o/${company.slug}/documents`);
  await page
    .locator("#upload input[type=file]")
    .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Notes.") });
  letThrough();
  await expect(page.getByRole("list", { name: "Uploads" })).toContainText("Uploaded notes.txt");
});

test("a buyer's option that was ticked before the scripts have come is in the total", async ({
  page,
}) => {
  const quote = await aQuote(page, "Wahl");
  for (const [label, text] of [
    ["What, line 1", "Gate"],
    ["Unit price, line 1", "100"],
    ["Tax in percent, line 1", "0"],
  ] as const)
    await page.getByLabel(label).fill(text);
  await page.getByRole("checkbox", { name: "Optional" }).check();
  await saved(page);
  await page.goto(quote);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Send quote" }).click();
  const link = await page.getByLabel("The buyer's link").inputValue();
  const letThrough = await openWithoutScripts(page, link);
  await page.getByRole("checkbox", { name: "1 Gate" }).check();
  letThrough();
  await expect(page.getByText("Total with").locator("..")).toContainText("€100.00");
});

test("a token that is sent from the reference before the scripts have come stands in no address", async ({
  page,
}) => {
  const letThrough = await openWithoutScripts(page, "/docs/customers");
  await page.getByText("Try it", { exact: true }).first().click();
  await page.getByLabel("Access token or API token").first().fill("mercura_secret");
  await page.getByRole("button", { name: "Send" }).first().click();
  expect(page.url()).toMatch(/\/docs\/customers$/);
  letThrough();
  await expect(page.getByRole("status").filter({ hasText: "not_authenticated" })).toBeVisible();
  expect(page.url()).not.toContain("mercura_secret");
});
