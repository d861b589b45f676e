import { expect, test } from "@playwright/test";
import { linkInMail } from "./support/mailbox";
import { addCustomer, invite, newCompany, password, signUp } from "./support/people";

/** A picture of one pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("after a move to another address old links lead to the same page, for members alone", async ({
  page,
  browser,
}) => {
  const company = newCompany("Umzug");
  await signUp(page, company);
  const customer = await addCustomer(page, company.slug, "Inselwerft");
  const slug = `neu-${company.slug}`.slice(0, 40);
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Web address").fill(slug);
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(`/o/${slug}/settings?moved=1`);

  await page.goto(`${customer}?from=mail`);
  expect(new URL(page.url()).pathname).toBe(customer.replace(company.slug, slug));
  expect(new URL(page.url()).search).toBe("?from=mail");
  await expect(page.getByRole("heading", { level: 1, name: "Inselwerft" })).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger, newCompany("Fremd"));
  for (const path of [customer, `/o/${company.slug}/settings`, `/o/${slug}/settings`])
    expect((await stranger.goto(path))?.status(), path).toBe(404);
});

test("settings are kept, and somebody else's newer change is not overwritten", async ({ page }) => {
  const company = newCompany("Einstellung");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/settings`);
  const late = await page.context().newPage();
  await late.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Discount limit in percent").fill("12.5");
  await page.getByLabel("Currency").fill("chf");
  await page.getByLabel("Your address on quotes").fill("Kaistraße 14\n24103 Kiel");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Discount limit in percent")).toHaveValue("12.5");
  await expect(page.getByLabel("Currency")).toHaveValue("CHF");
  await expect(page.getByLabel("Your address on quotes")).toHaveValue("Kaistraße 14\n24103 Kiel");

  await late.getByLabel("Currency").fill("USD");
  await late.getByRole("button", { name: "Save changes" }).click();
  await expect(late.getByText("Somebody changed this in the meantime")).toBeVisible();
});

test("a logo and an accent are shown, and a file that is no picture is refused", async ({
  page,
  browser,
}) => {
  const company = newCompany("Marke");
  await signUp(page, company);
  const settings = `/o/${company.slug}/settings`;
  await page.goto(settings);
  const logo = { name: "logo.png", mimeType: "image/png", buffer: png };
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  await page.getByLabel("Logo").setInputFiles({ ...logo, buffer: script });
  await page.getByRole("button", { name: "Upload logo" }).click();
  await expect(page.getByText("Use a PNG, JPEG or WebP image.").first()).toBeVisible();
  await page.getByLabel("Logo").setInputFiles({ ...logo, buffer: Buffer.alloc(1_100_000) });
  await page.getByRole("button", { name: "Upload logo" }).click();
  await expect(page.getByText("Use an image of at most 1 MB.")).toBeVisible();
  await page.getByLabel("Logo").setInputFiles(logo);
  await page.getByRole("button", { name: "Upload logo" }).click();
  await expect(page.getByText("The logo is saved.")).toBeVisible();

  const address = await page
    .getByRole("complementary", { name: "Sidebar" })
    .locator("img")
    .first()
    .getAttribute("src");
  const shown = await page.request.get(address ?? "");
  expect(shown.headers()["content-type"]).toBe("image/png");
  expect(shown.headers()["cache-control"]).toContain("immutable");
  expect(shown.headers()["content-security-policy"]).toContain("sandbox");
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.request.get(address ?? "")).status()).toBe(404);

  const accent = page.getByLabel("Accent colour");
  const picker = page.getByLabel("Pick a colour");
  await accent.fill("#123456");
  await expect(picker).toHaveValue("#123456");
  await picker.fill("#8a1538");
  await expect(accent).toHaveValue("#8a1538");
  await page.getByRole("button", { name: "Save colour" }).click();
  await expect(page.getByText("The colour is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Save changes" })).toHaveCSS(
    "background-color",
    "rgb(138, 21, 56)",
  );
  await page.getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByRole("complementary", { name: "Sidebar" }).locator("img")).toHaveCount(0);
});

test("an organization that is to be deleted can only be read, and be kept", async ({ page }) => {
  const company = newCompany("Ende");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByRole("link", { name: "Delete…" }).click();
  await expect(page.getByText("entries of the audit log")).toBeVisible();
  const name = page.getByRole("textbox", { name: /^Type/ });
  await name.fill("Something else");
  await page.getByRole("button", { name: "Delete this organization" }).click();
  await expect(page.getByText("This is not the organization's name.").first()).toBeVisible();
  await name.fill(company.name);
  await page.getByRole("button", { name: "Delete this organization" }).click();
  await page.waitForURL(`/o/${company.slug}/settings`);
  await expect(page.getByText("This organization will be deleted in 14 days")).toBeVisible();
  await page.goto(`/o/${company.slug}/customers/new`);
  await expect(
    page.getByRole("heading", { name: "Nobody can add customers for now" }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("This organization will be deleted")).toHaveCount(0);
  await addCustomer(page, company.slug, "Inselwerft");
});

test("whoever is refused reads what is missing and whom to ask; reps keep to their own records", async ({
  page,
  browser,
}) => {
  const company = newCompany("Rollen");
  await signUp(page, company);
  const customer = await addCustomer(page, company.slug, "Of the owner");
  await page.goto(`/o/${company.slug}/settings`);
  await page.getByLabel("Sales reps see only their own").check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  const email = `rep@${company.slug}.example`;
  await invite(page, company.slug, email, "Sales rep");

  const rep = await (await browser.newContext()).newPage();
  await rep.goto(await linkInMail(rep, email, "Accept the invitation"));
  await rep.getByLabel("Your name").fill("Rhea Pohl");
  await rep.getByRole("textbox", { name: "Password" }).fill(password);
  await rep.getByRole("button", { name: "Join the team" }).click();
  await rep.waitForURL(`/o/${company.slug}`);
  await expect(rep.getByText("Of the owner")).toHaveCount(0);
  expect((await rep.goto(customer))?.status()).toBe(404);
  await rep.goto(`/o/${company.slug}/customers`);
  await expect(rep.getByText("No customers yet")).toBeVisible();

  await expect(rep.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await rep.goto(`/o/${company.slug}/settings`);
  await expect(
    rep.getByText(`Owners and Admins can; ask ${company.ownerName} for such a role.`),
  ).toBeVisible();
  await rep.getByRole("link", { name: "Who may do what" }).click();
  await expect(rep.getByRole("heading", { level: 1, name: "Roles and permissions" })).toBeVisible();
  const row = rep.getByRole("row", { name: /customer\.delete/ });
  await expect(row.getByText(company.ownerName)).toBeVisible();
});
