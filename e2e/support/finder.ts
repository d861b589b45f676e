import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the finder by its keys. */
export async function openFinder(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find anything" });
  await expect(field).toBeFocused();
  return field;
}
