import { type Browser, expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { addCustomer, type Company, invite, newCompany, password, signUp } from "./support/people";

/** Invites somebody, who joins with a new account; answers their page, on the dashboard. */
async function join(
  page: Page,
  browser: Browser,
  { slug }: Company,
  { name, role }: { name: string; role: string },
): Promise<Page> {
  const email = `${name.toLowerCase().replace(" ", ".")}@${slug}.example`;
  await invite(page, slug, email, role);
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(await linkInMail(theirs, email, "Accept the invitation"));
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByRole("textbox", { name: "Password" }).fill(password);
  await theirs.getByRole("button", { name: "Join the team" }).click();
  await theirs.waitForURL(`/o/${slug}`);
  return theirs;
}

/** Opens the page of a member from the team's list. */
async function openMember(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(`/o/${slug}/team`);
  await page.getByRole("table", { name: "Members" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("an owner hands over: the other accepts by the mailed link, and becomes the owner", async ({
  page,
  browser,
}) => {
  const company = newCompany("Stab");
  await signUp(page, company);
  const heir = await join(page, browser, company, { name: "Hanna Erb", role: "Admin" });

  await page.goto(`/o/${company.slug}/team`);
  await page.getByRole("link", { name: "Hand over ownership" }).click();
  await page.getByLabel("New owner").selectOption({ label: "Hanna Erb, Admin" });
  await page.getByRole("button", { name: "Offer the ownership" }).click();
  await expect(page.getByRole("heading", { name: "Offered to Hanna Erb" })).toBeVisible();

  await heir.goto(`/o/${company.slug}`);
  await expect(heir.getByText(`${company.ownerName} offers you the ownership`)).toBeVisible();
  await heir.goto(await linkInMail(heir, `hanna.erb@${company.slug}.example`, "Answer the offer"));
  await heir.getByRole("button", { name: "Accept the ownership" }).click();
  await heir.waitForURL(`/o/${company.slug}/team`);
  const members = heir.getByRole("table", { name: "Members" });
  await expect(members.getByRole("row", { name: /Hanna Erb/ })).toContainText("Owner");
  await expect(members.getByRole("row", { name: /Olga of Stab/ })).toContainText("Admin");

  await page.goto(`/o/${company.slug}/team`);
  await expect(page.getByRole("link", { name: "Hand over ownership" })).toHaveCount(0);
});

test("a member leaves, and is out at once", async ({ page, browser }) => {
  const company = newCompany("Abschied");
  await signUp(page, company);
  const member = await join(page, browser, company, { name: "Gero Weg", role: "Viewer" });

  await member.goto(`/o/${company.slug}/team`);
  await member.getByRole("button", { name: `Leave ${company.name}` }).click();
  await member.getByRole("button", { name: "Leave the organization" }).click();
  await member.waitForURL("/organizations");
  const answer = await member.goto(`/o/${company.slug}`);
  expect(answer?.status()).toBe(404);
  await page.reload();
  await expect(page.getByText("1 member of 5 seats").first()).toBeVisible();
});

test("a suspended member can't enter until they are reactivated", async ({ page, browser }) => {
  const company = newCompany("Pause");
  await signUp(page, company);
  const member = await join(page, browser, company, { name: "Ruth Still", role: "Manager" });

  await openMember(page, company.slug, "Ruth Still");
  await page.getByRole("button", { name: "Suspend" }).click();
  await page.getByRole("button", { name: "Suspend member" }).click();
  await expect(page.getByRole("button", { name: "Reactivate" })).toBeVisible();
  expect((await member.goto(`/o/${company.slug}`))?.status()).toBe(404);

  await page.getByRole("button", { name: "Reactivate" }).click();
  await expect(page.getByRole("button", { name: "Suspend" })).toBeVisible();
  expect((await member.goto(`/o/${company.slug}`))?.status()).toBe(200);
});

test("a removed member's records go to who takes over, and the team is found by name", async ({
  page,
  browser,
}) => {
  // Two people join by mailed links first, each after a job on a slow machine.
  test.slow();
  const company = newCompany("Erbe");
  await signUp(page, company);
  const leaver = await join(page, browser, company, { name: "Lars Fort", role: "Sales rep" });
  const heir = await join(page, browser, company, { name: "Ines Neu", role: "Sales rep" });
  const customer = await addCustomer(leaver, company.slug, "Inselwerft");
  await heir.goto(customer);
  await expect(heir.getByRole("link", { name: "Edit" })).toHaveCount(0);

  await page.goto(`/o/${company.slug}/team`);
  await page.getByLabel("Search members").fill("fort");
  await page.getByRole("button", { name: "Show" }).click();
  const members = page.getByRole("table", { name: "Members" });
  await expect(members.getByRole("link")).toHaveCount(1);
  await openMember(page, company.slug, "Lars Fort");
  await expect(page.getByText("looks after 1 customer, 0 documents and 0 quotes")).toBeVisible();
  await page.getByRole("button", { name: "Remove Lars Fort" }).click();
  await page
    .getByLabel("Who takes over the customers, documents and open quotes?")
    .selectOption({ label: `Ines Neu (ines.neu@${company.slug}.example)` });
  await page.getByRole("button", { name: "Remove member" }).click();
  await page.waitForURL(`/o/${company.slug}/team`);

  expect((await leaver.goto(customer))?.status()).toBe(404);
  await heir.goto(customer);
  await expect(heir.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("an admin logs a member out everywhere", async ({ page, browser }) => {
  const company = newCompany("Schluss");
  await signUp(page, company);
  const member = await join(page, browser, company, { name: "Ole Ab", role: "Viewer" });

  await openMember(page, company.slug, "Ole Ab");
  await page.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(page.getByRole("heading", { name: "Logged in nowhere" })).toBeVisible();
  await member.goto(`/o/${company.slug}`);
  await member.waitForURL(/\/login/);
});
