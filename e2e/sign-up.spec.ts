import { expect, test } from "@playwright/test";
import { newCompany, password, signUpByForm } from "./support/people";

test.describe("a browser in Zurich that reads German", () => {
  test.use({ locale: "de", timezoneId: "Europe/Zurich" });

  test("begins with its language, time zone and currency, and with a slug as Germans write it", async ({
    page,
  }) => {
    await page.goto("/signup");
    await page.getByLabel("Company").fill("Müller & Söhne");
    await expect(page.getByLabel("Web address")).toHaveValue("mueller-soehne");
    await expect(page.locator("summary")).toHaveText(
      "Your quotes: German (Switzerland), Europe/Zurich, CHF",
    );
    const company = newCompany("Zuerich");
    await signUpByForm(page, company);
    await page.goto(`/o/${company.slug}/settings`);
    await expect(page.getByLabel("Language and region")).toHaveValue("de-CH");
    await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Zurich");
    await expect(page.getByLabel("Currency")).toHaveValue("CHF");
  });

  test("keeps what somebody chose instead, and shows what can't be used", async ({ page }) => {
    const company = newCompany("Wien");
    await page.goto("/signup");
    await page.locator("summary").click();
    await page.getByLabel("Time zone").selectOption("Europe/Vienna");
    await page.getByLabel("Currency").fill("QQQ");
    await page.getByLabel("Currency").press("Tab");
    await expect(page.getByText("This currency is not known.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Create your workspace" })).toBeFocused();
    await page.locator("summary").click();
    await page.getByLabel("Company").fill(company.name);
    await page.getByLabel("Web address").fill(company.slug);
    await page.getByLabel("Your name").fill(company.ownerName);
    await page.getByLabel("E-mail").fill(company.ownerEmail);
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.getByRole("button", { name: "Create your workspace" }).click();
    await expect(page.getByText("This currency is not known.")).toBeVisible();
    await expect(page.getByLabel("Currency")).toBeFocused();
    await page.getByLabel("Currency").fill("eur");
    await page.getByRole("button", { name: "Create your workspace" }).click();
    await page.waitForURL(`/o/${company.slug}`);
    await page.goto(`/o/${company.slug}/settings`);
    await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
    await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  });
});

test.describe("a browser without scripts that reads Austrian German", () => {
  test.use({ locale: "de-AT", javaScriptEnabled: false });

  test("begins with what its languages tell", async ({ page }) => {
    const company = newCompany("Graz");
    await signUpByForm(page, company);
    await page.goto(`/o/${company.slug}/settings`);
    await expect(page.getByLabel("Language and region")).toHaveValue("de-AT");
    await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
    await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  });
});
