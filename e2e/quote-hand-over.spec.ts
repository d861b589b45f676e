import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });

test("a manager hands a quote over that waits for its buyer, and the colleague finds it with what they were told", async ({
  page,
  request,
}) => {
  const { company, owner, members } = await aTeam(request, "Vertretung", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const add = async (path: string, body: object) =>
    made.parse(await call(request, path, body, owner.token));
  const customer = await add("/customers", { name: "Halden Metallbau" });
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = await add("/quotes", { customer_id: customer.id, title: "Gates", lines });
  await call(request, `/quotes/${quote.id}/send`, {}, owner.token);
  const home = `/o/${company.slug}`;

  await logIn(page, manager.email, password);
  await page.goto(`${home}/quotes/${quote.id}`);
  await page.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Hand quote 1 over?" });
  await dialog.getByLabel("To").selectOption({ label: rep.name });
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText(`Looked after by ${rep.name}`)).toBeVisible();

  await logIn(page, rep.email, password);
  await page.goto(`${home}/notifications`);
  await page.getByRole("link", { name: `${manager.name} handed quote 1 over to you` }).click();
  await page.waitForURL(`**${home}/quotes/${quote.id}`);
  await expect(page.getByRole("button", { name: "Remind the buyer" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Hand over" })).toBeHidden();
});
