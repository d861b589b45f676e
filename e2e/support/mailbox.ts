import { expect, type Page } from "@playwright/test";

/** Opens the newest mail to an address in the local mailbox, as a person would, and answers the link of its button. */
export async function linkInMail(page: Page, to: string, button: RegExp): Promise<string> {
  const mail = page.getByRole("link").filter({ hasText: to }).first();
  // The mail is sent by a job after the request was answered.
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.click();
  const link = page.frameLocator("iframe").first().getByRole("link", { name: button }).first();
  const href = await link.getAttribute("href");
  if (!href) throw new Error(`The mail to ${to} has no link ${button}.`);
  return href;
}
