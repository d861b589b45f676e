import type { Page } from "@playwright/test";

/** Holds the scripts of this page back, as a slow network does, until they are let through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const arrival = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  return () => letThrough();
}

/** Opens a page whose scripts are held back; returns when all that the server wrote is there. */
export async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  const letThrough = await holdScripts(page);
  await page.goto(path, { waitUntil: "commit" });
  await page.locator("body > script").last().waitFor({ state: "attached" });
  return letThrough;
}
