import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { invite, logIn, newCompany, signUp } from "./support/people";

const publicPages = [
  "/",
  "/login",
  "/signup",
  "/invite/accept?token=abc",
  "/verify-email?token=abc",
  "/forgot-password",
  "/login?reset=1",
  "/reset-password?token=abc",
  "/account/email/confirm?token=abc",
  `/account/email/confirm?token=${"a".repeat(43)}`,
  "/account/email/confirm?done=1",
  `/account/email/undo?token=${"a".repeat(43)}`,
  "/account/email/undo?done=1",
  "/mailbox",
  "/nowhere",
];

const memberPages = [
  "/organizations",
  "/account",
  "/account/security",
  "/account/sessions",
  "/o/nordwerk",
  "/o/nordwerk/customers",
  "/o/nordwerk/customers/duplicates",
  "/o/nordwerk/imports/new?resource=customer",
  "/o/nordwerk/customers?q=nobody-has-this-name",
  "/o/nordwerk/customers/new",
  "/o/nordwerk/products",
  "/o/nordwerk/products?state=deleted",
  "/o/nordwerk/products/new",
  "/o/nordwerk/audit-log",
  "/o/nordwerk/audit-log/export",
  "/o/nordwerk/competitors",
  "/o/nordwerk/competitors?view=list",
  "/o/nordwerk/competitors/new",
  "/o/nordwerk/team",
  "/o/nordwerk/billing",
  "/o/nobody-is-here",
];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [360, 1440])
    test.describe(`in ${colorScheme}, ${width} pixels wide`, () => {
      test.describe.configure({ timeout: 180_000 });
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("axe finds nothing on the public pages, and none scrolls sideways", async ({ page }) => {
        for (const path of publicPages) await check(page, path);
      });

      test("axe finds nothing on a member's pages, and none scrolls sideways", async ({ page }) => {
        await logIn(page, "annika@nordwerk.example", "mercura-demo");
        for (const path of memberPages) await check(page, path);
        await page.goto("/o/nordwerk/customers");
        await page.getByRole("table", { name: "Customers" }).locator("a.stretched").first().click();
        await page.waitForURL(/customers\/[0-9a-f-]{36}$/);
        await check(page, new URL(page.url()).pathname);
        await check(page, `${new URL(page.url()).pathname}/edit`);
        await page.goBack();
        await page.getByRole("button", { name: "Delete" }).click();
        await expect(page.getByRole("alertdialog")).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await violations(page), path).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}

test("axe finds nothing right after an invitation was made", async ({ page }) => {
  const company = newCompany("Zugang");
  await signUp(page, company);
  await invite(page, company.slug, `kim@${company.slug}.example`, "Viewer");
  expect(await violations(page)).toEqual([]);
});

test("sign-up goes through by keyboard alone", async ({ page }) => {
  const company = newCompany("Tastatur");
  await page.goto("/signup");
  await page.getByLabel("Company").focus();
  await page.keyboard.type(company.name);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(company.slug);
  await page.keyboard.press("Tab");
  await page.keyboard.type(company.ownerName);
  await page.keyboard.press("Tab");
  await page.keyboard.type(company.ownerEmail);
  await page.keyboard.press("Tab");
  await page.keyboard.type("a sentence is a good password");
  await page.keyboard.press("Enter");
  await page.waitForURL(`/o/${company.slug}`);
});
