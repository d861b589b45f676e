import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the finder by its keys, as soon as the page's scripts are there to hear them. */
export async function openFinder(page: Page): Promise<Locator> {
  const field = page.getByRole("combobox", { name: "Find anything" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  return field;
}
