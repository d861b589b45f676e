import { expect, type Page } from "@playwright/test";
import { z } from "zod";

const listed = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Where a button in the newest mail to an address leads. */
export async function linkInMail(page: Page, to: string, button: string): Promise<string> {
  let link: string | undefined;
  // The mail is sent by a job after the request was answered.
  await expect(async () => {
    const messages = await page.request.get(`/mailbox/messages?to=${encodeURIComponent(to)}`);
    const [newest] = listed.parse(await messages.json()).data;
    const mail = await page.request.get(`/mailbox/${newest?.id}/body`);
    link = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>(?:(?!</a>).)*${button}`, "s").exec(
      await mail.text(),
    )?.[1];
    expect(link).toBeDefined();
  }).toPass();
  return link?.replaceAll("&amp;", "&") ?? "";
}

/** Opens the newest mail to an address in the local mailbox, as a person would, and answers where its button leads. */
export async function openMail(page: Page, to: string, button: string): Promise<string> {
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
