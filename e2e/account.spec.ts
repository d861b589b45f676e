import { expect, test } from "@playwright/test";
import {
  askForEmail,
  changePassword,
  expectLoggedOut,
  newPassword,
  waitElevenMinutes,
} from "./support/own-account";
import { logIn, logInByForm, newCompany, password, signUp } from "./support/people";

test("the menu of an organization leads to one's account, and the account back", async ({
  page,
}) => {
  const company = newCompany("Hinundher");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}`);
  for (const [place, path] of [
    ["Profile", "/account"],
    ["Security", "/account/security"],
    ["Sessions", "/account/sessions"],
  ] as const) {
    await page.getByRole("button", { name: /your account/ }).click();
    await page.getByRole("link", { name: place }).click();
    await page.waitForURL(path);
    await expect(
      page.getByRole("navigation", { name: "Your account" }).locator("[aria-current=page]"),
    ).toHaveText(place);
    await page.getByRole("link", { name: `Back to ${company.name}` }).click();
    await page.waitForURL(`/o/${company.slug}`);
  }
  await page.goto("/organizations");
  await page.getByRole("link", { name: "Your account" }).click();
  await page.waitForURL("/account");
});

test("a long name of an organization stays beside the page of one's account", async ({ page }) => {
  const company = newCompany("Lang");
  await signUp(page, { ...company, name: "Müller und Söhne Großhandelsgesellschaft mbH & Co. KG" });
  await page.goto("/account/sessions");
  const back = await page.getByRole("link", { name: "Back to Müller" }).boundingBox();
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect((back?.x ?? 0) + (back?.width ?? 0)).toBeLessThan(heading?.x ?? 0);
});

test("a new name shows where the old one stood", async ({ page }) => {
  const company = newCompany("Umbenannt");
  await signUp(page, company);
  await page.goto("/account");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Olga Neumann-Öztürk");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
  await expect(name).toHaveValue("Olga Neumann-Öztürk");
  await page.getByRole("link", { name: `Back to ${company.name}` }).click();
  await expect(page.getByRole("button", { name: /Olga Neumann-Öztürk/ })).toBeVisible();
});

test("a log-in leads to the organization that was worked in last", async ({ page }) => {
  const first = newCompany("Erstfirma");
  const second = newCompany("Zweitfirma");
  await signUp(page, first);
  await page.goto("/organizations");
  await page.getByLabel("Company").fill(second.name);
  await page.getByLabel("Web address").fill(second.slug);
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.waitForURL(`/o/${second.slug}`);
  for (const { slug } of [first, second]) {
    await page.goto(`/o/${slug}/team`);
    await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
    await page.goto("/");
    await page.waitForURL(`/o/${slug}`);
    await page.context().clearCookies();
    await logInByForm(page, first.ownerEmail, password);
    await page.waitForURL(`/o/${slug}`);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("password, e-mail and sessions are changed", async ({ page, browser }) => {
    const company = newCompany("Ohneskriptkonto");
    const scripted = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await signUp(scripted, company);
    await logIn(page, company.ownerEmail, password);
    await changePassword(page, password, newPassword);
    await expect(page.getByText("Your password is changed.")).toBeVisible();
    await expectLoggedOut(scripted);

    await waitElevenMinutes(company.ownerEmail);
    await page.goto("/account");
    await page.getByRole("textbox", { name: "Password" }).fill(newPassword);
    await page.getByRole("button", { name: "Confirm" }).click();
    await askForEmail(page, `neu@${company.slug}.example`);

    await logIn(scripted, company.ownerEmail, newPassword);
    await page.goto("/account/sessions");
    await page.getByRole("button", { name: "Log out all others" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Log out all others" }).click();
    await expect(page.getByText("You are logged in nowhere else")).toBeVisible();
    await expectLoggedOut(scripted);
  });
});
