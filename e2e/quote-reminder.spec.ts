import { expect, test } from "@playwright/test";
import { z } from "zod";
import { openMail } from "./support/mailbox";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });
const sent = z.object({ link: z.url() });

test("a rep reminds a buyer, whose mail leads to the quote; a colleague sees who did, and does not do it again at once", async ({
  page,
  request,
  browser,
}) => {
  const { company, members } = await aTeam(request, "Erinnerung", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const buyer = `ada@${company.slug}.example`;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, rep.token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, rep.token),
  );
  const { link } = sent.parse(
    await call(request, `/quotes/${quote.id}/send`, { email: buyer }, rep.token),
  );
  const path = `/o/${company.slug}/quotes/${quote.id}`;

  await logIn(page, rep.email, password);
  await page.goto(path);
  await page.getByRole("button", { name: "Remind the buyer" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Remind the buyer of quote 1?" });
  await expect(dialog.getByLabel("The buyer's e-mail")).toHaveValue(buyer);
  await dialog.getByLabel("A word to go with it").fill("The price holds until Friday");
  await dialog.getByRole("button", { name: "Send the reminder" }).click();
  await expect(page.getByText(`Reminded by ${rep.name}`)).toBeVisible();
  await expect(page.getByText("“The price holds until Friday”")).toBeVisible();

  const office = await browser.newContext();
  const desk = await office.newPage();
  await logIn(desk, manager.email, password);
  await desk.goto(path);
  await expect(desk.getByText(`Reminded by ${rep.name}`)).toBeVisible();
  await desk.getByRole("button", { name: "Remind the buyer" }).click();
  await desk.getByRole("button", { name: "Send the reminder" }).click();
  await expect(desk.getByText(/The buyer was just reminded\. Wait \d minutes/)).toBeVisible();
  await office.close();

  await page.goto("/mailbox");
  await expect(page.getByText("Reminder: Quote 1 from", { exact: false }).first()).toBeVisible();
  expect(await openMail(page, buyer, "Read the quote")).toBe(link);
  const mail = page.frameLocator("iframe");
  await expect(mail.getByText("“The price holds until Friday”")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Accept the quote" })).toBeVisible();
});
