import { type Browser, expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { logIn, logInByForm, newCompany, password, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

const newPassword = "seven herons cross the river";

async function onAnotherDevice(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, email, password);
  return page;
}

async function expectLoggedOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.waitForURL(/\/login\?next=%2Faccount$/);
}

/** As if everybody with this address had logged in eleven minutes ago. */
async function waitElevenMinutes(email: string): Promise<void> {
  await servedSql(
    `UPDATE sessions SET reauthenticated_at = now() - interval '11 minutes'
     WHERE user_id IN (SELECT id FROM users WHERE email = $1)`,
    [email],
  );
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto("/account/security");
  await page.getByRole("textbox", { name: "Current password" }).fill(current);
  await page.getByRole("textbox", { name: "New password" }).fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
}

async function askForEmail(page: Page, email: string): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("New e-mail").fill(email);
  await page.getByRole("button", { name: "Change e-mail" }).click();
  await expect(page.getByRole("status").filter({ hasText: email })).toBeVisible();
}

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

test("a changed password keeps this device, and logs out the other one", async ({
  page,
  browser,
}) => {
  const company = newCompany("Schluesselwechsel");
  await signUp(page, company);
  const other = await onAnotherDevice(browser, company.ownerEmail);

  await changePassword(page, "not the password", newPassword);
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await changePassword(page, password, newPassword);
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New password" })).toHaveValue("");

  await expectLoggedOut(other);
  await page.goto(`/o/${company.slug}/team`);
  await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
  await logInByForm(other, company.ownerEmail, newPassword);
  await other.waitForURL(`/o/${company.slug}`);

  await page.goto("/account/security");
  const events = page.getByRole("table", { name: "Recent events" }).getByRole("row");
  await expect(events.filter({ hasText: "Password changed" })).toHaveCount(2);
  await expect(events.filter({ hasText: "Refused" })).toHaveText(/Password changed/);
  await expect(events.filter({ hasText: "Log-in" })).toHaveCount(2);
  await expect(events.nth(1)).toContainText(/Chrome on|HeadlessChrome|Chrome Headless/);
});

test("an account without a password gets its first one, after a fresh log-in alone", async ({
  page,
}) => {
  const company = newCompany("Erstes");
  await signUp(page, company);
  await servedSql("UPDATE users SET password_hash = NULL WHERE email = $1", [company.ownerEmail]);
  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account/security");
  await expect(page.getByRole("heading", { name: "Confirm that it’s you" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New password" })).toHaveCount(0);

  await servedSql(
    `UPDATE sessions SET reauthenticated_at = now()
     WHERE user_id IN (SELECT id FROM users WHERE email = $1)`,
    [company.ownerEmail],
  );
  await page.reload();
  await page.getByRole("textbox", { name: "New password" }).fill(newPassword);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();
  await page.context().clearCookies();
  await logInByForm(page, company.ownerEmail, newPassword);
  await page.waitForURL(`/o/${company.slug}`);
});

test("an account without a password confirms by logging in again, and comes back", async ({
  page,
}) => {
  const company = newCompany("Nochmalanmelden");
  await signUp(page, company);
  await servedSql("UPDATE users SET password_hash = NULL WHERE email = $1", [company.ownerEmail]);
  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account");
  await page.getByRole("button", { name: "Log in again" }).click();
  await page.waitForURL("/login?next=%2Faccount");
});

test("an e-mail is changed by both mails: confirmed from the new one, undone from the old one", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const company = newCompany("Umzug");
  await signUp(page, company);
  const mailReader = await (await browser.newContext()).newPage();
  const newEmail = `neu@${company.slug}.example`;

  await waitElevenMinutes(company.ownerEmail);
  await page.goto("/account");
  await expect(page.getByLabel("New e-mail")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("New e-mail")).toBeFocused();
  await askForEmail(page, newEmail);

  const confirm = await linkInMail(mailReader, newEmail, "Confirm your new e-mail");
  const undo = await linkInMail(mailReader, company.ownerEmail, "Undo the change");
  const other = await onAnotherDevice(browser, company.ownerEmail);
  await page.goto(confirm);
  await page.goto("/account");
  await expect(page.getByText(company.ownerEmail).first()).toBeVisible();
  await page.goto(confirm);
  await page.getByRole("button", { name: "Confirm my new e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Your e-mail is changed" })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByText(newEmail).first()).toBeVisible();
  await expect(page.getByText("Verified", { exact: true })).toBeVisible();
  await expectLoggedOut(other);
  await page.goto(confirm);
  await page.getByRole("button", { name: "Confirm my new e-mail" }).click();
  await expect(page.getByText("This link does not work any more.")).toBeVisible();

  await mailReader.goto(undo);
  await mailReader.getByRole("button", { name: "Undo the change" }).click();
  await expect(mailReader.getByRole("heading", { name: "Your address is back" })).toBeVisible();
  await expectLoggedOut(page);
  await mailReader.getByRole("link", { name: "Set a new password" }).click();
  await mailReader.waitForURL("/forgot-password");
  await logIn(mailReader, company.ownerEmail, password);
  await mailReader.goto(undo);
  await mailReader.getByRole("button", { name: "Undo the change" }).click();
  await expect(mailReader.getByText("This link does not work any more.")).toBeVisible();
});

test("a page that stood open for too long asks for the password before it changes an e-mail", async ({
  page,
}) => {
  const company = newCompany("Mittagspause");
  await signUp(page, company);
  await page.goto("/account");
  await page.getByLabel("New e-mail").fill(`neu@${company.slug}.example`);
  await waitElevenMinutes(company.ownerEmail);
  await page.getByRole("button", { name: "Change e-mail" }).click();
  await expect(page.getByRole("textbox", { name: "Password" })).toBeFocused();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("New e-mail")).toBeVisible();
});

for (const place of ["confirm", "undo"])
  test(`a link to ${place} a change of e-mail that was cut short says so`, async ({ page }) => {
    await page.goto(`/account/email/${place}?token=abc`);
    await expect(page.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  });

test("one device is logged out from another, and finds out with its next click", async ({
  page,
  browser,
}) => {
  const company = newCompany("Hinauswurf");
  await signUp(page, company);
  const other = await onAnotherDevice(browser, company.ownerEmail);
  await other.goto(`/o/${company.slug}`);
  await page.goto("/account/sessions");
  await expect(page.getByRole("table", { name: "This device" })).toContainText("This device");
  const others = page.getByRole("table", { name: "Other devices" });
  await expect(others.getByRole("row")).toHaveCount(2);

  await others.getByRole("button", { name: /^Log out / }).click();
  await expect(page.getByText("You are logged in nowhere else")).toBeVisible();
  await other.getByRole("link", { name: "Team" }).first().click();
  await other.waitForURL(/\/login/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();
});

test("all other devices are logged out at once, and this one stays", async ({ page, browser }) => {
  const company = newCompany("Alleraus");
  await signUp(page, company);
  const others = [
    await onAnotherDevice(browser, company.ownerEmail),
    await onAnotherDevice(browser, company.ownerEmail),
  ];
  await page.goto("/account/sessions");
  await page.getByRole("button", { name: "Log out all others" }).click();
  const question = page.getByRole("alertdialog", { name: "Log out all other devices?" });
  await question.getByRole("button", { name: "Log out all others" }).click();
  await expect(page.getByText("You are logged in nowhere else")).toBeVisible();
  for (const other of others) await expectLoggedOut(other);
});

test("a log-in leads to the organization that was worked in last", async ({ page }) => {
  const first = newCompany("Erstfirma");
  const second = newCompany("Zweitfirma");
  await signUp(page, first);
  await page.goto("/organizations");
  await page.getByLabel("Company").fill(second.name);
  await page.getByLabel("Address").fill(second.slug);
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
