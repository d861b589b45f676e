import { expect, type Locator, type Page, test } from "@playwright/test";
import { openFinder } from "./support/finder";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

/** Types a line with the keyboard alone, from its first field on. */
async function typeLine(page: Page, [what, quantity, price]: [string, string, string]) {
  await page.keyboard.type(what);
  await page.keyboard.press("Tab");
  await page.keyboard.type(quantity);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(price);
}

/** The first move begins what the second one continues: browsers say that something is dragged over a place as of the second. */
async function dragOverTopOf(row: Locator) {
  await row.hover({ position: { x: 200, y: 4 } });
  await row.hover({ position: { x: 201, y: 4 } });
}

test("a quote is written and found by keyboard, sent, and accepted with an option by its buyer on a phone", async ({
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
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Control+Shift+Backspace");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByLabel("What, line 2").fill("Service plan");
  await page.getByLabel("What, line 2").press("End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("with travel");
  await page.getByRole("checkbox", { name: "Optional" }).nth(1).check();
  const [first, second] = [page.locator("[data-line]").nth(0), page.locator("[data-line]").nth(1)];
  await second.locator("[data-handle]").hover();
  await page.mouse.down();
  await dragOverTopOf(first);
  await expect(first).toHaveCSS("box-shadow", /inset/);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(first).toHaveCSS("box-shadow", "none");
  await dragOverTopOf(first);
  await page.mouse.up();
  await expect(page.getByLabel("What, line 1")).toHaveValue("Service plan\nwith travel");
  await page.getByLabel("What, line 1").press("Alt+ArrowDown");
  await saved(page);
  const tax = page.getByLabel("Tax in percent, line 1");
  await tax.fill("none");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(tax).toBeFocused();
  await expect(page.getByText("Not saved yet. Line 1: use a tax")).toBeVisible();
  await tax.fill("0 %");
  await page.getByLabel("Title").press("End");
  await page.keyboard.type("!");
  await page.keyboard.press("Backspace");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("What, line 1")).toHaveValue("Freight");
  await expect(page.getByLabel("What, line 2")).toHaveValue("Service plan\nwith travel");
  await expect(page.getByText("€2,550.75")).toHaveCount(2);

  const onTheWay = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    storageState: await page.context().storageState(),
  });
  const touched = await onTheWay.newPage();
  await touched.goto(`${quote}/edit`);
  // Said by the page's scripts alone, without which Enter does nothing yet.
  await saved(touched);
  await touched.getByLabel("What, line 1").press("End");
  await touched.keyboard.press("Enter");
  await touched.keyboard.type("by road");
  await expect(touched.getByLabel("What, line 1")).toHaveValue("Freight\nby road");
  await saved(touched);
  await onTheWay.close();

  await page.goto(`/o/${company.slug}`);
  await openFinder(page);
  await page.keyboard.type("g");
  await expect(page.getByRole("status")).toContainText(["Type at least two letters."]);
  await page.keyboard.type("ates");
  await expect(page.getByRole("option", { name: "Quote 1: Gates" })).toBeVisible();
  await page.keyboard.press("Enter");
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
  await buyer.getByRole("link", { name: "Your answer" }).click();
  await expect(buyer.getByLabel("Your name").first()).toBeInViewport();
  await buyer.getByLabel(/Service plan/).check();
  await expect(buyer.getByText("€2,701.50")).toBeVisible();
  await buyer.getByLabel("Your name").first().fill("Bo Buyer");
  const beside = await phone.newPage();
  await beside.goto(link);
  await phone.setOffline(true);
  await buyer.getByRole("button", { name: "Accept the quote" }).click();
  await expect(buyer.getByText("The connection was lost.")).toBeVisible();
  await expect(buyer.getByText("€2,701.50")).toBeVisible();
  await phone.setOffline(false);
  await buyer.getByRole("button", { name: "Accept the quote" }).click();
  await expect(buyer.getByText("Accepted by Bo Buyer")).toBeInViewport();
  await beside.getByLabel("Your name").first().fill("Bo Buyer");
  await beside.getByRole("button", { name: "Accept the quote" }).click();
  await expect(beside.getByText("Accepted by Bo Buyer")).toBeVisible();

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
  await expect(page.getByText("Service plan with travel: €2,701.50 in all")).toBeVisible();
  await page.goto(`/o/${company.slug}/notifications`);
  await expect(page.getByText("Quote 1 was opened")).toBeVisible();
  await expect(page.getByText("Quote 1 is accepted")).toBeVisible();
});

test("a quote is in another currency than its customer's where that is said, with the digits of that currency", async ({
  page,
}) => {
  const company = newCompany("Yen");
  await signUp(page, company);
  const quote = await startQuote(page, company.slug, "Gates", "jpy");
  await page.getByLabel("What, line 1").fill("Gate");
  await page.getByLabel("Unit price, line 1").fill("12,000");
  await page.getByLabel("Quantity, line 1").fill("1.5");
  await page.getByLabel("Terms").fill("الدفع خلال 30 يوما.");
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForURL(quote);
  await expect(page.getByText("¥18,000")).toHaveCount(3);
  await expect(page.getByRole("heading", { level: 1, name: "Quote 1 Gates" })).toBeVisible();
  await expect(page.getByText("الدفع خلال 30 يوما.")).toHaveCSS("direction", "rtl");
});

test("the editor leaves room to say what a line is, and never scrolls sideways, from a phone to a wide screen", async ({
  page,
}) => {
  const company = newCompany("Breite");
  await signUp(page, company);
  await startQuote(page, company.slug, "Gates");
  const what = page.getByLabel("What, line 1");
  for (const width of [360, 768, 1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(async () => (await what.boundingBox())?.width, `${width} pixels wide`)
      .toBeGreaterThanOrEqual(200);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled, `${width} pixels wide`).toBeLessThanOrEqual(width);
  }
});
