import { expect, type Page, test } from "@playwright/test";
import { postEvent, stripePages } from "../lib/testing/outside/stripe/stripe-pages";
import { type StripeStub, startStripeStub } from "../lib/testing/outside/stripe/stripe-stub";
import { invite, newCompany, signUp } from "./support/people";
import { type Server, startServer } from "./support/server";

test("a full house names the way out, and an owner who pays nobody sets the seats", async ({
  page,
}) => {
  const company = newCompany("Voll");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}`);
  await page.getByRole("link", { name: "Billing" }).click();
  await expect(page.getByRole("heading", { name: "Self-hosted" })).toBeVisible();
  await page.getByLabel("Number of seats").fill("2");
  await page.getByRole("button", { name: "Save seats" }).click();
  await expect(page.getByText("The number of seats is saved.")).toBeVisible();

  await invite(page, company.slug, `kim@${company.slug}.example`, "Viewer");
  await expect(page.getByText("All seats are taken.")).toHaveCount(1);
  await page.getByRole("link", { name: "Add seats" }).first().click();
  await expect(page.getByText("1 member and 1 pending invitation of 2 seats.")).toBeVisible();
  await page.getByLabel("Number of seats").fill("1");
  await page.getByRole("button", { name: "Save seats" }).click();
  await expect(page.getByText("More seats than that are in use.").first()).toBeVisible();
  await page.getByLabel("Number of seats").fill("3");
  await page.getByRole("button", { name: "Save seats" }).click();
  await expect(page.getByText("The number of seats is saved.")).toBeVisible();
  await invite(page, company.slug, `jo@${company.slug}.example`, "Viewer");
});

test.describe("where organizations pay", () => {
  test.describe.configure({ timeout: 240_000 });
  let stub: StripeStub;
  let server: Server;

  test.beforeAll(async () => {
    stub = await startStripeStub(stripePages(() => server.url));
    server = await startServer({ env: { ...stub.settings } });
  });
  test.afterAll(async () => {
    await server.stop();
    server.removeData();
    await stub.close();
  });

  test("an owner chooses a plan, adds and gives up seats, cancels and stays", async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const company = newCompany("Plan");
    await signUp(page, company);
    await page.goto(`/o/${company.slug}`);
    await page.getByRole("link", { name: "Go to billing" }).click();
    await page.getByLabel("Number of seats").fill("6");
    await expect(page.getByText("€90.00 a month")).toBeVisible();
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await page.getByRole("button", { name: "Pay and subscribe" }).click();
    await expect(page.getByText("The plan has begun.")).toBeVisible();
    await expect(page.getByText("1 member of 6 seats.")).toBeVisible();

    const [subscription] = stub.state.subscriptions.values();
    if (!subscription) throw new Error("There is no subscription.");
    stub.state.renew(subscription);
    const object = { object: "invoice", customer: subscription.customer };
    await postEvent(stub, server.url, { type: "invoice.paid", object });
    await expect(async () => {
      await page.goto(`/o/${company.slug}/billing`);
      await expect(page.getByText("Active", { exact: true })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole("row", { name: /MERC-0001/ })).toContainText("€90.00");

    await change(page, "8", "charged now");
    await expect(page.getByText("1 member of 8 seats.")).toBeVisible();
    await expect.poll(() => subscription.quantity).toBe(8);
    await change(page, "3", "Nothing is charged now.");
    await expect(page.getByText("8 seats; 3 from")).toBeVisible();
    await expect(page.getByText("1 member of 8 seats.")).toBeVisible();
    await expect.poll(() => subscription.quantity).toBe(3);

    // Of two buttons that both say "Cancel" nobody knows which one leaves the plan.
    await page.getByRole("button", { name: "Cancel plan…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: "Cancel plan…" }).click();
    await page.getByRole("button", { name: "Cancel the plan" }).click();
    await expect(page.getByText("The plan is cancelled, and goes on until")).toBeVisible();
    await page.getByRole("button", { name: "Keep the plan" }).click();
    await expect(page.getByRole("button", { name: "Cancel plan…" })).toBeVisible();

    await page.getByRole("button", { name: "Card and payment" }).click();
    await page.getByRole("link", { name: "Return to Mercura" }).click();
    await page.waitForURL(`**/o/${company.slug}/billing`);
  });
});

async function change(page: Page, seats: string, consequence: string): Promise<void> {
  await page.getByLabel("Number of seats").fill(seats);
  await page.getByRole("button", { name: "Review change" }).click();
  await expect(page.getByText(consequence)).toBeVisible();
  await page.getByRole("button", { name: `Confirm ${seats} seats` }).click();
  await expect(page.getByText(`The plan is for ${seats} seats`)).toBeVisible();
}
