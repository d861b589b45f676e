import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });

test("a quote that was lost names a competitor whom nobody knew, by a manager's word; a rep is told who can add one", async ({
  page,
  request,
}) => {
  const { company, members } = await aTeam(request, "Verlust", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, rep.token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, rep.token),
  );
  await call(request, `/quotes/${quote.id}/send`, { email: null }, rep.token);

  await logIn(page, rep.email, password);
  await page.goto(`/o/${company.slug}/quotes/${quote.id}`);
  await page.getByRole("button", { name: "Lost", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Lost?" });
  await expect(dialog.getByText("A manager can add them.")).toBeVisible();
  await expect(dialog.getByLabel("Or somebody who is not in the list")).toHaveCount(0);

  await logIn(page, manager.email, password);
  await page.reload();
  await page.getByRole("button", { name: "Lost", exact: true }).click();
  await dialog.getByLabel("Or somebody who is not in the list").fill("Kunz & Söhne");
  await dialog.getByRole("button", { name: "Mark as lost" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "Kunz & Söhne" })).toBeVisible();
  await page.goto(`/o/${company.slug}/competitors`);
  await expect(page.getByRole("link", { name: "Kunz & Söhne" })).toBeVisible();
});
