import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { newCompany, signUp } from "./support/people";

test("an admin's day, from the first invitation to a full house, as the audit log tells it", async ({
  page,
}) => {
  test.slow();
  const company = newCompany("Tagwerk");
  const address = (name: string) => `${name}@${company.slug}.example`;
  await signUp(page, company);
  await page.goto(`/o/${company.slug}`);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Team" }).click();

  // Five seats, one of them the owner's: four of five lines find one.
  await page.getByText("Invite several at once").click();
  const list = ["kim", "jo", "bo", "cy", "di"].map(address);
  await page.getByLabel("Addresses or CSV").fill([...list, "nobody at all"].join("\n"));
  await page.getByRole("button", { name: "Invite all" }).click();
  const verdicts = page.getByRole("table", { name: "What became of each line" });
  await expect(verdicts.getByRole("row", { name: address("cy") })).toContainText("Invited");
  await expect(verdicts.getByRole("row", { name: address("di") })).toContainText("No seat left");
  await expect(verdicts.getByRole("row", { name: "nobody at all" })).toContainText(
    "Not an e-mail address",
  );
  await expect(page.getByText("All seats are taken.", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: `Revoke the invitation to ${address("jo")}` }).click();
  await page.getByRole("button", { name: "Revoke invitation" }).click();
  await expect(page.getByText("All seats are taken.", { exact: true })).toHaveCount(0);

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Audit log" })
    .click();
  const events = page.getByRole("table", { name: "Events" });
  const revoked = `${company.ownerName} revoked the invitation of ${address("jo")}`;
  await expect(events.getByRole("row").nth(1)).toContainText(revoked);
  await expect(events).toContainText(`invited ${address("kim")} as Sales rep`);

  await page.getByLabel("Action").selectOption({ label: "Invitation: Revoked" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(events.getByRole("row")).toHaveCount(2);
  await events.getByText("Details").click();
  await expect(events.getByText("invitation.revoked")).toBeVisible();

  await page.getByRole("link", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the events" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.trimEnd().split("\r\n")).toHaveLength(2);
  expect(file).toContain(revoked);

  // Another site's form would be sent with the reader's cookie.
  const foreign = await page.request.post(`/o/${company.slug}/audit-log/download`, {
    headers: { "Sec-Fetch-Site": "cross-site" },
    form: { format: "csv" },
  });
  expect(foreign.status()).toBe(403);

  const checkpoint = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the checkpoint" }).click();
  expect(readFileSync(await (await checkpoint).path(), "utf8")).toContain('"signature"');
  await page.goto(`/o/${company.slug}/audit-log`);
  await expect(events.getByRole("row").nth(1)).toContainText("exported the audit log");
});

test("on a phone the log begins with what happened, and its filter unfolds", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const company = newCompany("Taschenbuch");
  await signUp(page, company);
  await page.goto(`/o/${company.slug}/audit-log`);
  const first = page.getByRole("table", { name: "Events" }).locator("tbody tr").first();
  await expect(first).toBeInViewport();
  await page.getByText("Filter", { exact: true }).click();
  await page.getByLabel("Action").selectOption({ label: "Member: Removed" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { name: "Nothing like that happened" })).toBeVisible();
  await expect(page.getByLabel("Action")).toBeVisible();
});
