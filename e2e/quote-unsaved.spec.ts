import { expect, type Page, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

async function writeLine(page: Page) {
  await page.getByLabel("What, line 1").fill("Gate");
  const price = page.getByLabel("Unit price, line 1");
  await price.fill("1200");
  await saved(page);
  // Touched as by a person, without whose touch a browser lets nobody be held.
  await price.click();
}

async function writeWrongLine(page: Page) {
  await writeLine(page);
  await page.keyboard.type("x");
  await expect(page.getByText("Not saved yet. Line 1: use a price")).toBeVisible();
}

const ways: readonly (readonly [string, (page: Page) => Promise<unknown>, string])[] = [
  [
    "a link",
    (page) => page.getByRole("link", { name: "Products", exact: true }).click(),
    "**/products",
  ],
  ["a step back", (page) => page.evaluate(() => history.back()), "**/quotes/new"],
  [
    "the finder",
    async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find anything" }).fill("competitors");
      await expect(page.getByRole("option", { name: /Competitors/ })).toBeVisible();
      await page.keyboard.press("Enter");
    },
    "**/competitors",
  ],
  [
    "logging out",
    async (page) => {
      await page.getByRole("button", { name: /Olga/ }).click();
      await page.getByRole("button", { name: "Log out" }).click();
    },
    "**/login*",
  ],
];

for (const [way, leave, place] of ways)
  test(`whoever leaves a quote by ${way} is asked while something typed can't be saved`, async ({
    page,
  }) => {
    const company = newCompany("Ungesichert");
    await signUp(page, company);
    const quote = await startQuote(page, company.slug, "Gates");
    await writeWrongLine(page);
    const question = page.getByRole("alertdialog", { name: "Leave without saving?" });

    await leave(page);
    await expect(question).toContainText("Line 1: use a price");
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(question).toBeHidden();
    await expect(page.getByLabel("Unit price, line 1")).toHaveValue(/x/);
    await expect(page.getByLabel("Unit price, line 1")).toBeFocused();
    expect(page.url()).toContain(`${quote}/edit`);

    await leave(page);
    await question.getByRole("button", { name: "Leave without saving" }).click();
    await page.waitForURL(place);
  });

/** Whether the page wants the browser to ask before it closes the tab. Headless browsers do not always ask. */
const isHeld = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("whoever leaves a quote in the moment that it says what can't be saved is asked too", async ({
  page,
}) => {
  const company = newCompany("Sofort");
  await signUp(page, company);
  await startQuote(page, company.slug, "Gates");
  await writeLine(page);
  // Before the browser paints it, and so before anybody can know.
  const watch = await page.evaluateHandle(() => ({
    wasHeld: new Promise<boolean>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (!document.body.textContent.includes("Not saved yet.")) return;
        observer.disconnect();
        resolve(!dispatchEvent(new Event("beforeunload", { cancelable: true })));
        history.back();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }),
  }));
  await page.keyboard.type("x");
  expect(await watch.evaluate(({ wasHeld }) => wasHeld)).toBe(true);
  await expect(page.getByRole("alertdialog", { name: "Leave without saving?" })).toBeVisible();
});

test("nobody is asked once what was typed is right, also by closing the tab", async ({ page }) => {
  const company = newCompany("Gesichert");
  await signUp(page, company);
  await startQuote(page, company.slug, "Gates");
  await writeWrongLine(page);
  await expect.poll(() => isHeld(page)).toBe(true);
  await page.getByLabel("Unit price, line 1").press("Backspace");
  await saved(page);
  await expect.poll(() => isHeld(page)).toBe(false);
  await page.getByRole("link", { name: "Products", exact: true }).click();
  await page.waitForURL("**/products");
});
