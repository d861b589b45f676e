import { expect, type Page } from "@playwright/test";

export const password = "a sentence is a good password";

export interface Company {
  readonly name: string;
  readonly slug: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
}

let made = 0;

/** A company that no other test knows. */
export function newCompany(name: string): Company {
  made += 1;
  const unique = `${process.pid}-${Date.now().toString(36)}-${made}`;
  const slug = `${name.toLowerCase()}-${unique}`.slice(0, 40);
  return { name, slug, ownerName: `Olga of ${name}`, ownerEmail: `olga@${slug}.example` };
}

/** Signs a company up by its form; ends on its dashboard. */
export async function signUp(page: Page, company: Company): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel("Company").fill(company.name);
  await page.getByLabel("Address").fill(company.slug);
  await page.getByLabel("Your name").fill(company.ownerName);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await page.waitForURL(`/o/${company.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Olga");
}

/** Logs in by the form. */
export async function logIn(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(secret);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Invites somebody on the team page. */
export async function invite(page: Page, slug: string, email: string, role: string): Promise<void> {
  await page.goto(`/o/${slug}/team`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption({ label: role });
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} is invited.`)).toBeVisible();
}

/** Adds a customer by its form; ends on its page and answers its address. */
export async function addCustomer(page: Page, slug: string, name: string): Promise<string> {
  await page.goto(`/o/${slug}/customers/new`);
  await page.getByLabel("Company").fill(name);
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}
