import { expect, type Page, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";
import { saved, startQuote } from "./support/quotes";

const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["by a link", (page) => page.getByRole("link", { name: "Products", exact: true }).click()],
  ["by a step back", (page) => page.goBack()],
];

for (const [way, leave] of ways)
  test(`what was typed last in a quote is kept for whoever leaves it at once ${way}`, async ({
    page,
  }) => {
    const company = newCompany("Abgang");
    await signUp(page, company);
    const quote = await startQuote(page, company.slug, "Gates");
    const first = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByLabel("What, line 1").fill("Gate");
    await first;
    await saved(page);

    await page.getByLabel("Quantity, line 1").fill("7");
    await page.getByLabel("Unit price, line 1").fill("1200");
    await leave(page);
    await expect(page.getByLabel("What, line 1")).toHaveCount(0);
    // Asked for beside the page, whose leaving would end what is on its way.
    await expect(async () => {
      const shown = await (await page.request.get(quote)).text();
      expect(shown.includes("€8,400.00")).toBe(true);
    }).toPass({ timeout: 15_000 });
  });
