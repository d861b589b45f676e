import { expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { invite, newCompany, password, signUp } from "./support/people";

const field = (page: Page) => page.getByRole("textbox", { name: "Password" });
const strength = (page: Page) => page.getByText(/^Password strength: \w/);

test("a new password is told in words how strong it is, and nothing on the page moves", async ({
  page,
}) => {
  const company = newCompany("Messlatte");
  const loaded: number[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script")
      loaded.push((await response.body().catch(() => Buffer.alloc(0))).byteLength);
  });
  await page.goto("/signup");
  await page.getByLabel("Company").fill(company.name);
  await page.waitForLoadState("networkidle");
  const submit = page.getByRole("button", { name: "Create your workspace" });
  const before = await submit.boundingBox();
  const loadedBytes = Math.max(...loaded);
  await expect(strength(page)).toHaveCount(0);

  for (const [typed, word] of [
    ["password1", "Weak"],
    [company.name, "Weak"],
    ["Tarmac#81", "Fair"],
    ["Xk9$vQ2!mZ7", "Good"],
    [password, "Strong"],
  ] as const) {
    await field(page).fill(typed);
    await expect(strength(page)).toHaveText(`Password strength: ${word}`);
    expect(await submit.boundingBox()).toEqual(before);
  }
  // The word lists are by far the largest script, and loaded only with the first key.
  expect(loadedBytes).toBeLessThan(500_000);
  expect(Math.max(...loaded)).toBeGreaterThan(500_000);
  await field(page).fill("");
  await expect(strength(page)).toHaveCount(0);
});

test("a password is hidden until its button is pressed, and can be pasted", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/signup");
  const hidden = page.locator('input[name="ownerPassword"]');
  await expect(hidden).toHaveAttribute("type", "password");
  await expect(hidden).toHaveAttribute("autocomplete", "new-password");
  await page.evaluate((text) => navigator.clipboard.writeText(text), password);
  await hidden.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(hidden).toHaveValue(password);
  const show = page.getByRole("button", { name: "Show password" });
  await show.click();
  await expect(hidden).toHaveAttribute("type", "text");
  await show.click();
  await expect(hidden).toHaveAttribute("type", "password");

  await page.goto("/login");
  await expect(page.locator('input[name="password"]')).toHaveAttribute(
    "autocomplete",
    "current-password",
  );
});

test("a password that is easy to guess is refused at its field, with the reason", async ({
  page,
}) => {
  const company = newCompany("Ratespiel");
  await page.goto("/signup");
  await page.getByLabel("Company").fill(company.name);
  await page.getByLabel("Your name").fill(company.ownerName);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await field(page).fill("qwertyuiop");
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await expect(field(page)).toHaveAccessibleDescription(/on lists that attackers try first/);
  await field(page).fill(`${company.name}-2026`);
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await expect(field(page)).toHaveAccessibleDescription(/made of names that others know/);
});

test("whoever accepts an invitation sees the meter too", async ({ page, browser }) => {
  const company = newCompany("Einladung");
  await signUp(page, company);
  const email = `jo@${company.slug}.example`;
  await invite(page, company.slug, email, "Viewer");
  const invitee = await (await browser.newContext()).newPage();
  await invitee.goto(await linkInMail(invitee, email, "Accept the invitation"));
  await field(invitee).fill("password1");
  await expect(strength(invitee)).toHaveText("Password strength: Weak");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no meter", async ({ page }) => {
    await page.goto("/signup");
    await expect(field(page)).toBeVisible();
    await expect(page.locator("[aria-live=polite]").filter({ visible: true })).toHaveCount(0);
  });
});
