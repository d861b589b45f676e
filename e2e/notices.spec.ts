import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });

test("a notice is read once it is opened, and says so of a quote that was deleted, with the way back", async ({
  page,
  request,
}) => {
  const { company, members } = await aTeam(request, "Anzeige", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, rep.token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000, discount_basis_points: 2_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, rep.token),
  );
  await call(request, `/quotes/${quote.id}/submission`, {}, rep.token);

  await logIn(page, manager.email, password);
  const notices = `/o/${company.slug}/notifications`;
  await page.goto(notices);
  const asked = page.getByRole("listitem").filter({ hasText: "asks you to approve quote 1" });
  await expect(asked.getByText("Unread")).toBeVisible();
  await asked.getByRole("link").click();
  await page.waitForURL(`**/quotes/${quote.id}`);
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  await page.goBack();
  await expect(asked).toBeVisible();
  await expect(asked.getByText("Unread")).toHaveCount(0);

  await page.goForward();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete quote" }).click();
  await page.waitForURL("**/quotes?*");
  await page.goto(notices);
  await expect(asked).toContainText("The quote was deleted since.");
  await asked.getByRole("link", { name: "Restore it" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForURL(`**/quotes/${quote.id}`);
});
