import { expect, type Page, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";

/** Opens the home of a company with one customer, whose scripts are on their way until they are let go. */
async function openBeforeScripts(page: Page): Promise<() => void> {
  const company = newCompany("Eilig");
  const { token } = await signUp(page, company);
  const headers = { Authorization: `Bearer ${token}` };
  await page.request.post("/api/v1/customers", { headers, data: { name: "Inselwerft" } });
  const { promise: areLetGo, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await areLetGo;
    await route.continue();
  });
  await page.goto(`/o/${company.slug}`, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return letGo;
}

test("the finder's keys and what is typed after them count before the page's scripts are there", async ({
  page,
}) => {
  const letGo = await openBeforeScripts(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Insekl");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("lwerft");
  letGo();
  await expect(page.getByRole("combobox", { name: "Find anything" })).toHaveValue("Inselwerft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inselwerft");
});

test("whoever goes on without the finder before it is there is left alone", async ({ page }) => {
  const letGo = await openBeforeScripts(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  letGo();
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await expect(page.getByRole("combobox", { name: "Find anything" })).toHaveCount(0);
});
