import { expect, type Page, test } from "@playwright/test";
import { addCustomer, newCompany, signUp } from "./support/people";

/** Starts a quote by its form; ends in its editor and answers the quote's address. */
async function startQuote(page: Page, slug: string, title: string): Promise<string> {
  await addCustomer(page, slug, "Halden Metallbau");
  await page.goto(`/o/${slug}/quotes/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start quote" }).click();
  await page.waitForURL("**/edit");
  return new URL(page.url()).pathname.replace(/\/edit$/, "");
}

/** Types a line with the keyboard alone, from its first field on. */
async function typeLine(page: Page, [what, quantity, price]: [string, string, string]) {
  await page.keyboard.type(what);
  await page.keyboard.press("Tab");
  await page.keyboard.type(quantity);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(price);
}

const saved = (page: Page) => expect(page.getByText("All changes saved")).toBeVisible();

test("a quote is written by keyboard, sent, and accepted by its buyer on a phone", async ({
  page,
  browser,
}) => {
  const company = newCompany("Angebot");
  await signUp(page, company);
  const quote = await startQuote(page, company.slug, "Gates");

  await page.getByRole("button", { name: "Add line" }).focus();
  await page.keyboard.press("Enter");
  await typeLine(page, ["Gate", "2", "1200"]);
  await page.keyboard.press("Enter");
  await typeLine(page, ["Freight", "1,5", "100.50"]);
  await page.keyboard.press("Alt+ArrowUp");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("What, line 1")).toHaveValue("Freight");
  await expect(page.getByText("€2,550.75")).toHaveCount(2);
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForURL(`**${quote}`);

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Send quote" }).click();
  const link = await page.getByLabel("The buyer's link").inputValue();
  await page.goto(`${quote}/edit`);
  await expect(page).toHaveURL(new RegExp(`${quote}$`));

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const buyer = await phone.newPage();
  await buyer.goto(link);
  await expect(buyer.getByRole("heading", { level: 1 })).toContainText("Quote 1: Gates");
  expect(await buyer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const pdf = await phone.request.get(`${link}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  await buyer.getByLabel("Your name").first().fill("Bo Buyer");
  await buyer.getByRole("button", { name: "Accept the quote" }).click();
  await expect(buyer.getByText("Accepted by Bo Buyer")).toBeVisible();

  await buyer.goto(`${link}/verify`);
  const file = { name: "quote.pdf", mimeType: "application/pdf", buffer: await pdf.body() };
  await buyer.getByLabel("PDF file").setInputFiles(file);
  await expect(buyer.getByText("Yes: this is the very file")).toBeVisible();
  await buyer
    .getByLabel("PDF file")
    .setInputFiles({ ...file, buffer: Buffer.concat([file.buffer, Buffer.from(" ")]) });
  await expect(buyer.getByText("No: this file differs")).toBeVisible();
  await phone.close();

  await page.reload();
  await expect(page.getByText("Bo Buyer")).toBeVisible();
});

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
  await expect(second.getByText("Somebody else changed this quote")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Mine");
});
