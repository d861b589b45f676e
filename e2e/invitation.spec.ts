import { expect, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { invite, logIn, newCompany, password, signUp } from "./support/people";
import { servedSql } from "./support/served-sql";

test("a revoked invitation says so, and its seat is free again; a lost connection only delays it", async ({
  page,
  browser,
}) => {
  const company = newCompany("Widerruf");
  await signUp(page, company);
  const email = `kim@${company.slug}.example`;
  await invite(page, company.slug, email, "Viewer");
  await expect(
    page.getByText("1 member and 1 pending invitation of 5 seats").first(),
  ).toBeVisible();
  const invitee = await (await browser.newContext()).newPage();
  const link = await linkInMail(invitee, email, "Accept the invitation");

  const revoke = page.getByRole("button", { name: `Revoke the invitation to ${email}` });
  await revoke.click();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Revoke invitation" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("The connection was lost.");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Cancel" }).click();
  await revoke.click();
  await expect(page.getByRole("alertdialog")).not.toContainText("The connection was lost.");
  await page.getByRole("button", { name: "Revoke invitation" }).click();
  await expect(page.getByText("1 member of 5 seats").first()).toBeVisible();
  await expect(page.getByText(`The invitation to ${email} is revoked.`).first()).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();

  await invitee.goto(link);
  await expect(
    invitee.getByRole("heading", { name: "This invitation was withdrawn" }),
  ).toBeVisible();
});

test("an invitation that expired can be sent again; only the newer link works, and it works once", async ({
  page,
  browser,
}) => {
  const company = newCompany("Nochmal");
  await signUp(page, company);
  const email = `kim@${company.slug}.example`;
  await invite(page, company.slug, email, "Sales rep");
  const invitee = await (await browser.newContext()).newPage();
  const older = await linkInMail(invitee, email, "Accept the invitation");
  await servedSql(
    "UPDATE organization_invitations SET expires_at = now() - interval '1 minute' WHERE email = $1",
    [email],
  );
  await invitee.goto(older);
  await expect(invitee.getByRole("heading", { name: "This invitation has expired" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row", { name: new RegExp(email) })).toContainText("Expired");
  await page.getByRole("button", { name: `Resend the invitation to ${email}` }).click();
  await expect(page.getByText(`Sent to ${email} again.`).first()).toBeVisible();

  await expect(async () => {
    expect(await linkInMail(invitee, email, "Accept the invitation")).not.toBe(older);
  }).toPass();
  const newer = await linkInMail(invitee, email, "Accept the invitation");
  await invitee.goto(older);
  await expect(invitee.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  await invitee.goto(newer);
  await invitee.getByLabel("Your name").fill("Kim Nakamura");
  await invitee.getByRole("textbox", { name: "Password" }).fill(password);
  await invitee.getByRole("button", { name: "Join the team" }).click();
  await invitee.waitForURL(`/o/${company.slug}`);
  // The mail that led here proved the address.
  await expect(invitee.getByText("Open the link that we mailed")).toHaveCount(0);
  await invitee.goto(newer);
  await expect(
    invitee.getByRole("heading", { name: "This invitation was already accepted" }),
  ).toBeVisible();
});

test("somebody with an account logs in and joins with one click; another account is told to log out", async ({
  page,
  browser,
}) => {
  const company = newCompany("Gastgeber");
  const guest = newCompany("Besuch");
  const guestPage = await (await browser.newContext()).newPage();
  await signUp(page, company);
  await signUp(guestPage, guest);
  await invite(page, company.slug, guest.ownerEmail, "Manager");
  const fresh = await (await browser.newContext()).newPage();
  const link = await linkInMail(fresh, guest.ownerEmail, "Accept the invitation");

  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: "This invitation is for somebody else" }),
  ).toBeVisible();

  await fresh.goto(link);
  await fresh.getByRole("link", { name: "Log in to accept" }).click();
  await expect(fresh.getByLabel("E-mail")).toHaveValue(guest.ownerEmail);
  await fresh.getByRole("textbox", { name: "Password" }).fill(password);
  await fresh.getByRole("button", { name: "Log in" }).click();
  await fresh.getByRole("button", { name: `Join as ${guest.ownerName}` }).click();
  await fresh.waitForURL(`/o/${company.slug}`);
  await fresh.goto("/organizations");
  await expect(fresh.getByRole("main").getByRole("link", { name: company.name })).toBeVisible();
  await expect(fresh.getByRole("main").getByRole("link", { name: guest.name })).toBeVisible();
});

test("whoever has proved the address sees the invitation in the app, and answers it without the mail", async ({
  page,
  browser,
}) => {
  const company = newCompany("Werft");
  const second = newCompany("Zweitwerft");
  const guest = newCompany("Gast");
  const guestPage = await (await browser.newContext()).newPage();
  await signUp(guestPage, guest);
  await signUp(page, company);
  await invite(page, company.slug, guest.ownerEmail, "Manager");
  await guestPage.goto("/organizations");
  await expect(guestPage.getByText("show up here once you have")).toBeVisible();
  await expect(guestPage.getByRole("heading", { name: "You are invited to" })).toHaveCount(0);

  await servedSql("UPDATE users SET email_verified_at = now() WHERE email = $1", [
    guest.ownerEmail,
  ]);
  await guestPage.goto(`/o/${guest.slug}`);
  await guestPage.getByRole("button", { name: /1 invitation ?, switch organization/ }).click();
  await guestPage.getByRole("link", { name: "All organizations 1 invitation" }).click();
  await expect(guestPage.getByText(`As Manager, invited by ${company.ownerName}`)).toBeVisible();
  await guestPage
    .getByRole("button", { name: `Accept the invitation to ${company.name}` })
    .dblclick();
  await guestPage.waitForURL(`/o/${company.slug}`);
  await expect(guestPage.getByText("1 invitation", { exact: true })).toHaveCount(0);

  const back = await (await browser.newContext()).newPage();
  await signUp(back, second);
  await invite(back, second.slug, guest.ownerEmail, "Viewer");
  await guestPage.goto("/organizations");
  await guestPage.getByRole("button", { name: `Decline the invitation to ${second.name}` }).click();
  await guestPage.getByRole("button", { name: "Decline invitation" }).click();
  await expect(guestPage.getByRole("heading", { name: "You are invited to" })).toHaveCount(0);
  await back.reload();
  await expect(back.getByText("1 member of 5 seats").first()).toBeVisible();
});

test("the link of an invitation can be copied right after it was made", async ({ page }) => {
  const company = newCompany("Kopie");
  await signUp(page, company);
  await invite(page, company.slug, `kim@${company.slug}.example`, "Viewer");
  await expect(page.getByLabel("Invitation link")).toHaveValue(/\/invite\/accept\?token=/);
  await page.reload();
  await expect(page.getByLabel("Invitation link")).toHaveCount(0);
});

test("an invitation is declined by its link only once the invitee has said so twice", async ({
  page,
  browser,
}) => {
  const company = newCompany("Absage");
  await signUp(page, company);
  const email = `kim@${company.slug}.example`;
  await invite(page, company.slug, email, "Viewer");
  const invitee = await (await browser.newContext()).newPage();
  const link = await linkInMail(invitee, email, "Accept the invitation");
  await invitee.goto(link);
  const decline = invitee.getByRole("button", { name: "Decline this invitation" });
  await decline.click();
  await invitee.getByRole("button", { name: "Cancel" }).click();
  await invitee.reload();
  await expect(invitee.getByRole("button", { name: "Join the team" })).toBeVisible();
  await decline.click();
  await invitee.getByRole("button", { name: "Decline invitation" }).click();
  await expect(
    invitee.getByRole("heading", { name: "You have declined this invitation" }),
  ).toBeVisible();
});

test("a link that was cut short leads nowhere, and says so", async ({ page }) => {
  await page.goto("/invite/accept?token=abc");
  await expect(page.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
});

test("a viewer sees the team and customers, and nothing to change them with", async ({ page }) => {
  await logIn(page, "clara@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/team");
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send invitation" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Pending invitations" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  await page.goto("/o/nordwerk/customers");
  await expect(page.getByRole("link", { name: "Add customer" })).toHaveCount(0);
  await page.goto("/o/nordwerk/customers/new");
  await expect(
    page.getByRole("heading", { name: "Your role does not let you add customers" }),
  ).toBeVisible();
});
