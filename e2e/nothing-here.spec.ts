import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, newCompany, password, signUp } from "./support/people";
import { aTeam, call } from "./support/team";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an address that leads nowhere says so, with the way back, as a 404", async ({ page }) => {
    const company = newCompany("Nirgends");
    await signUp(page, company);
    const home = `/o/${company.slug}`;
    const inside = ["customers", "products", "quotes", "competitors", "documents", "team"].map(
      (list) => `${home}/${list}/${randomUUID()}`,
    );
    for (const path of [...inside, `${home}/nowhere/at/all`]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    }
    for (const path of ["/nowhere", "/o/nordwerk/team", "/q/nothing", "/q/nothing/verify"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await expect(page.getByRole("link", { name: "To the start page" })).toBeVisible();
    }
  });
});

test("a record that a colleague deleted meanwhile is told of in the frame, and a step back leads to the list", async ({
  page,
  request,
}) => {
  const { company, owner, members } = await aTeam(request, "Weg", ["viewer"]);
  const made = await call(request, "/customers", { name: "Inselwerft" }, owner.token);
  const { id } = z.object({ id: z.string() }).parse(made);
  await logIn(page, members.viewer.email, password);
  await page.goto(`/o/${company.slug}/customers`);
  const row = page.getByRole("link", { name: "Inselwerft" });
  await expect(row).toBeVisible();
  const headers = { Authorization: `Bearer ${owner.token}` };
  expect((await request.delete(`/api/v1/customers/${id}`, { headers })).ok()).toBe(true);
  await page.evaluate(() => document.body.setAttribute("data-kept", ""));
  await row.click();
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expect(page).toHaveTitle(`Nothing here · ${company.name}`);
  await expect(page.locator("body[data-kept]")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
});
