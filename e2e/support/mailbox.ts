import { expect, type Page } from "@playwright/test";

/** Opens the newest mail to an address in the local mailbox, as a person would, and answers where its button leads. */
export async function linkInMail(page: Page, to: string, button: string): Promise<string> {
  const link = page.frameLocator("iframe").getByRole("link", { name: button }).first();
  // The mail is sent by a job after the request was answered.
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(to)}`);
    await page
      .getByRole("table", { name: "Messages" })
      .getByRole("link")
      .first()
      .click({ timeout: 2000 });
    await expect(link).toBeVisible({ timeout: 2000 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}
