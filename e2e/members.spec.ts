import { type Browser, expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import {
  addCustomer,
  type Company,
  logIn,
  newCompany,
  password,
  type SignedUp,
  signUp,
} from "./support/people";
import { addMember } from "./support/team";

/** Somebody joins over the API; answers a page of theirs, with them logged in. */
async function join(
  browser: Browser,
  company: Company,
  owner: SignedUp,
  { name, role }: { name: string; role: string },
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const email = `${name.toLowerCase().replace(" ", ".")}@${company.slug}.example`;
  await addMember(page.request, owner, { name, email, role });
  await logIn(page, email, password);
  return page;
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
  const owner = await signUp(page, company);
  const heir = await join(browser, company, owner, { name: "Hanna Erb", role: "admin" });

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
  await expect(heir.getByText("You are an owner now.").first()).toBeVisible();
  await expect(heir.getByRole("link", { name: "Billing", exact: true })).toBeVisible();
  const members = heir.getByRole("table", { name: "Members" });
  await expect(members.getByRole("row", { name: /Hanna Erb/ })).toContainText("Owner");
  await expect(members.getByRole("row", { name: /Olga of Stab/ })).toContainText("Admin");

  await page.goto(`/o/${company.slug}/team`);
  await expect(page.getByRole("link", { name: "Hand over ownership" })).toHaveCount(0);
});

test("a member leaves, and is out at once", async ({ page, browser }) => {
  const company = newCompany("Abschied");
  const owner = await signUp(page, company);
  const member = await join(browser, company, owner, { name: "Gero Weg", role: "viewer" });

  await member.goto(`/o/${company.slug}/team`);
  await member.getByRole("button", { name: `Leave ${company.name}` }).click();
  await member.getByRole("button", { name: "Leave the organization" }).click();
  await member.waitForURL("/organizations");
  const answer = await member.goto(`/o/${company.slug}`);
  expect(answer?.status()).toBe(404);
  await page.goto(`/o/${company.slug}/team`);
  await expect(page.getByText("1 member of 5 seats").first()).toBeVisible();
});

test("a suspended member can't enter until they are reactivated", async ({ page, browser }) => {
  const company = newCompany("Pause");
  const owner = await signUp(page, company);
  const member = await join(browser, company, owner, { name: "Ruth Still", role: "manager" });

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
  const company = newCompany("Erbe");
  const owner = await signUp(page, company);
  const leaver = await join(browser, company, owner, { name: "Lars Fort", role: "sales_rep" });
  const heir = await join(browser, company, owner, { name: "Ines Neu", role: "sales_rep" });
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
  await expect(page.getByText("Lars Fort is no longer on the team.").first()).toBeVisible();

  expect((await leaver.goto(customer))?.status()).toBe(404);
  await heir.goto(customer);
  await expect(heir.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("an admin logs a member out everywhere", async ({ page, browser }) => {
  const company = newCompany("Schluss");
  const owner = await signUp(page, company);
  const member = await join(browser, company, owner, { name: "Ole Ab", role: "viewer" });

  await openMember(page, company.slug, "Ole Ab");
  await page.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(page.getByRole("heading", { name: "Logged in nowhere" })).toBeVisible();
  await member.goto(`/o/${company.slug}`);
  await member.waitForURL(/\/login/);
});
