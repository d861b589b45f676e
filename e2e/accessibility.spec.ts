import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { twMerge } from "tailwind-merge";
import { demoOwner, demoParams } from "./support/demo";
import { invite, logIn, newCompany, signUp } from "./support/people";
import { appRoutes, fillPath } from "./support/routes";

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

/** States of pages that their plain addresses do not show. */
const furtherPages = [
  "/o/nordwerk/customers?q=nobody-has-this-name",
  "/o/nordwerk/products?state=deleted",
  "/o/nordwerk/competitors?view=list",
  "/o/nordwerk/imports/new?resource=customer",
  "/o/nobody-is-here",
];

async function violations(page: Page): Promise<string[]> {
  // The other mode opens a second page for every result, to collect what other sites' frames say.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

/** What Web Vitals calls good: https://web.dev/articles/cls */
const mostShift = 0.1;

// Colours and widths don't affect each other.
for (const { colorScheme, width } of [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 360 },
] as const)
  test.describe(`in ${colorScheme}, ${width} pixels wide`, () => {
    test.describe.configure({ timeout: 420_000 });
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test("axe finds nothing on the public pages, none scrolls sideways, nothing jumps, all is seen in the order of reading, and no class overrules another", async ({
      page,
    }) => {
      await watchShifts(page);
      for (const path of publicPages) await check(page, path);
    });

    test("axe finds nothing on a member's pages, none scrolls sideways, nothing jumps, all is seen in the order of reading, and no class overrules another", async ({
      page,
      request,
    }) => {
      const params = await demoParams(request);
      await watchShifts(page);
      await logIn(page, demoOwner.email, demoOwner.password);
      for (const { kind, path } of appRoutes())
        if (kind === "page") await check(page, fillPath(path, params));
      for (const path of furtherPages) await check(page, path);
      await page.goto("/o/nordwerk/customers");
      await page.getByRole("table", { name: "Customers" }).locator("a.stretched").first().click();
      await page.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await violations(page), path).toEqual([]);
  const { turned, classes, overflow, shift } = await page.evaluate(() => ({
    turned: [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { flexDirection, flexWrap, order } = getComputedStyle(element);
        return /reverse/.test(`${flexDirection} ${flexWrap}`) || order !== "0";
      })
      .map((element) => element.classList.value),
    classes: [...document.querySelectorAll("[class]")].map((element) => element.classList.value),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    shift: Number(document.documentElement.dataset.shift ?? 0),
  }));
  expect(turned, `${path} shows something in another order than it is read in`).toEqual([]);
  expect(
    [...new Set(classes)].flatMap(overruled),
    `${path} has classes that others overrule`,
  ).toEqual([]);
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  expect(shift, `${path} jumps while it loads`).toBeLessThanOrEqual(mostShift);
}

/** An element's classes whose property another of its classes sets too: which of them wins depends on the stylesheet's order. */
function overruled(classes: string): string[] {
  const merged = twMerge(classes).split(" ");
  const lost = classes.split(" ").filter((name) => !merged.includes(name));
  return lost.length > 0 ? [`${lost.join(" ")} in "${classes}"`] : [];
}

/** Adds up on each page how far its parts have moved by themselves. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number")
          dataset.shift = String(Number(dataset.shift ?? 0) + entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
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
