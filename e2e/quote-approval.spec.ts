import { expect, test } from "@playwright/test";
import { z } from "zod";
import { logIn, password } from "./support/people";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });

test("a discount above the limit waits for the manager, who reads why, returns it with a word, and approves it when asked again", async ({
  page,
  request,
  browser,
}) => {
  const { company, members } = await aTeam(request, "Freigabe", ["sales_rep", "manager"]);
  const { sales_rep: rep, manager } = members;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, rep.token));
  const contact = { name: "Bo Lind", email: "bo@halden.example" };
  await call(request, `/customers/${customer.id}/contacts`, contact, rep.token);
  const lines = [{ description: "Gate", unit_price_minor: 100_000, discount_basis_points: 2_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, rep.token),
  );
  const path = `/o/${company.slug}/quotes/${quote.id}`;

  await logIn(page, rep.email, password);
  await page.goto(path);
  await expect(page.getByText("For Bo Lind")).toBeVisible();
  await expect(page.getByText("A discount of 20% is above the limit")).toBeVisible();
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await page.getByLabel("What speaks for it?").fill("They buy two more in spring");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("A manager is asked to approve")).toBeVisible();

  const office = await browser.newContext();
  const desk = await office.newPage();
  await logIn(desk, manager.email, password);
  await desk.goto(`/o/${company.slug}/notifications`);
  await desk.getByText(`${rep.name} asks you to approve quote 1`).click();
  await desk.waitForURL(`**${path}`);
  await expect(desk.getByText("“They buy two more in spring”").first()).toBeVisible();
  await desk.getByRole("button", { name: "Return", exact: true }).click();
  const answer = desk.getByRole("alertdialog", { name: "Return the quote?" });
  await answer.getByLabel("What should change?").fill("Have them order both now");
  await answer.getByRole("button", { name: "Return" }).click();
  await expect(desk.getByText("Returned: Have them order both now")).toBeVisible();

  await page.goto(`/o/${company.slug}/notifications`);
  await page.getByText(`${manager.name} returned quote 1`).click();
  await page.waitForURL(`**${path}`);
  await expect(page.getByText("Returned: Have them order both now")).toBeVisible();
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await page.getByLabel("What speaks for it?").fill("They order both now");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("A manager is asked to approve")).toBeVisible();

  await desk.reload();
  await expect(desk.getByText("“They order both now”").first()).toBeVisible();
  await desk.getByRole("button", { name: "Approve", exact: true }).click();
  const dialog = desk.getByRole("alertdialog", { name: "Approve the discount?" });
  await dialog.getByLabel("A word to go with it").fill("Just this once");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(desk.getByText("Approved: Just this once")).toBeVisible();
  await office.close();

  await page.goto(`/o/${company.slug}/notifications`);
  await expect(page.getByText(`${manager.name} approved quote 1`)).toBeVisible();
  await page.goto(path);
  const approved = page.getByRole("definition").filter({ hasText: "Approved: Just this once" });
  await expect(approved).toContainText(`Asked by ${rep.name}: “They order both now”`);
  await expect(approved).toContainText(manager.name);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Send quote" }).click();
  await expect(page.getByLabel("The buyer's link")).toBeVisible();
});

test("where both who may approve took part, whoever did not ask can, and each page says who", async ({
  page,
  request,
  browser,
}) => {
  const { company, owner, members } = await aTeam(request, "Zuzweit", ["manager"]);
  const { manager } = members;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, owner.token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000, discount_basis_points: 2_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, manager.token),
  );
  await call(request, `/quotes/${quote.id}/submission`, {}, owner.token);
  const path = `/o/${company.slug}/quotes/${quote.id}`;

  await logIn(page, owner.email, password);
  await page.goto(path);
  await expect(page.getByText(`so ${manager.name} has to approve its discount`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();
  const { status, problem } = await page.evaluate(
    async ([address, token]) => {
      const answer = await fetch(address ?? "", {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
        body: JSON.stringify({ is_approved: true }),
      });
      return { status: answer.status, problem: await answer.json() };
    },
    [`/api/v1/quotes/${quote.id}/approval`, owner.token],
  );
  expect([status, problem.code]).toEqual([403, "own_approval"]);
  expect(problem.detail).toContain(`${manager.name} can approve it`);

  const office = await browser.newContext();
  const desk = await office.newPage();
  await logIn(desk, manager.email, password);
  await desk.goto(path);
  await expect(desk.getByText("Everybody who may approve took part")).toBeVisible();
  await desk.getByRole("button", { name: "Approve", exact: true }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(desk.getByText("The discount waits for your word")).toBeHidden();
  await office.close();

  await page.goto(`/o/${company.slug}/audit-log`);
  await expect(page.getByText("Approver took part").first()).toBeAttached();
});
