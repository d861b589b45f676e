import { expect, test } from "@playwright/test";
import { openMail } from "./support/mailbox";
import { addCustomer, invite, newCompany, password, signUp, signUpByForm } from "./support/people";

test("two companies sign up, invite, and work side by side without seeing each other", async ({
  browser,
}) => {
  const nordlicht = newCompany("Nordlicht");
  const sudwind = newCompany("Sudwind");
  const olga = await (await browser.newContext()).newPage();
  const stranger = await (await browser.newContext()).newPage();
  await signUpByForm(olga, nordlicht);
  await signUp(stranger, sudwind);

  const jonas = `jonas@${nordlicht.slug}.example`;
  await invite(olga, nordlicht.slug, jonas, "Manager");
  const colleague = await (await browser.newContext()).newPage();
  const link = await openMail(colleague, jonas, "Accept the invitation");
  await colleague.goto(link);
  await expect(colleague.getByRole("heading", { name: "Join Nordlicht" })).toBeVisible();
  await expect(colleague.getByText("invites you as Manager")).toBeVisible();
  await colleague.getByLabel("Your name").fill("Jonas Brandt");
  await colleague.getByRole("textbox", { name: "Password" }).fill(password);
  await colleague.getByRole("button", { name: "Join the team" }).click();
  await colleague.waitForURL(`/o/${nordlicht.slug}`);

  const halden = await addCustomer(olga, nordlicht.slug, "Halden Metallbau");
  await colleague.goto(`/o/${nordlicht.slug}/customers`);
  await colleague.getByRole("link", { name: "Halden Metallbau" }).click();
  await colleague.getByRole("link", { name: "Edit" }).click();
  // The page that is left has a contact's phone, too.
  await colleague.waitForURL(/\/edit$/);
  await colleague.getByLabel("Phone").fill("+47 22 00 00 00");
  await colleague.getByRole("button", { name: "Save changes" }).click();
  await expect(colleague.getByText("+47 22 00 00 00")).toBeVisible();
  await olga.goto(halden);
  await expect(olga.getByText("+47 22 00 00 00")).toBeVisible();

  await addCustomer(stranger, sudwind.slug, "Sudwind's own customer");
  await stranger.goto(`/o/${sudwind.slug}/customers`);
  await expect(stranger.getByText("Halden")).toHaveCount(0);
  for (const path of [
    halden,
    `/o/${nordlicht.slug}`,
    `/o/${nordlicht.slug}/customers`,
    `/o/${nordlicht.slug}/team`,
  ]) {
    const answer = await stranger.goto(path);
    expect(answer?.status(), path).toBe(404);
    expect(await answer?.text()).not.toContain("Halden");
  }
  const foreignId = halden.split("/").at(-1);
  const answer = await stranger.goto(`/o/${sudwind.slug}/customers/${foreignId}`);
  expect(answer?.status()).toBe(404);
});

test("an organization that does not exist and one of others look the same", async ({
  page,
  browser,
}) => {
  const other = newCompany("Verborgen");
  await signUp(await (await browser.newContext()).newPage(), other);
  await signUp(page, newCompany("Neugierig"));
  const foreign = await page.goto(`/o/${other.slug}`);
  const foreignText = await page.getByRole("main").textContent();
  const missing = await page.goto("/o/there-is-no-such-company");
  expect([foreign?.status(), missing?.status()]).toEqual([404, 404]);
  expect(await page.getByRole("main").textContent()).toBe(foreignText);
});
