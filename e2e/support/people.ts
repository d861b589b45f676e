import { type APIResponse, expect, type Page } from "@playwright/test";
import { z } from "zod";

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

const signedUp = z.object({ access_token: z.string(), organization_id: z.string() });
const loggedIn = z.object({ access_token: z.string() });

/** Who has just signed a company up, for calls of the API. */
export interface SignedUp {
  readonly token: string;
  readonly organizationId: string;
}

/** Makes a company over the API, and logs its owner in on this page's browser; no page is opened. */
export async function signUp(page: Page, company: Company): Promise<SignedUp> {
  const { name, slug, ownerName, ownerEmail } = company;
  const owner = { owner_name: ownerName, owner_email: ownerEmail, owner_password: password };
  const answer = await page.request.post("/api/v1/organizations", {
    data: { name, slug, ...owner },
  });
  await letIn(page, answer);
  const { access_token, organization_id } = signedUp.parse(await answer.json());
  return { token: access_token, organizationId: organization_id };
}

/** Logs somebody in over the API; no page is opened. */
export async function logIn(page: Page, email: string, secret: string): Promise<void> {
  await letIn(
    page,
    await page.request.post("/api/v1/auth/login", { data: { email, password: secret } }),
  );
}

/** A session of the API is also one of the pages, where it travels in a cookie named after the port. */
async function letIn(page: Page, answer: APIResponse): Promise<void> {
  expect(answer.ok(), await answer.text()).toBe(true);
  const { access_token } = loggedIn.parse(await answer.json());
  const { origin, port } = new URL(answer.url());
  const cookie = { name: `mercura-session-${port}`, value: access_token, url: origin };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: "Lax" }]);
}

/** Signs a company up by its form; ends on its dashboard. */
export async function signUpByForm(page: Page, company: Company): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel("Company").fill(company.name);
  await page.getByLabel("Web address").fill(company.slug);
  await page.getByLabel("Your name").fill(company.ownerName);
  await page.getByLabel("E-mail").fill(company.ownerEmail);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create your workspace" }).click();
  await page.waitForURL(`/o/${company.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Olga");
}

/** Logs in by the form. */
export async function logInByForm(page: Page, email: string, secret: string): Promise<void> {
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
