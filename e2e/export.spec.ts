import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { openPromise } from "yauzl";
import { linkInMail } from "./support/mailbox";
import { addCustomer, newCompany, signUp } from "./support/people";

/** The files in a zip that are asked for, as text. */
async function filesIn(zip: string, wanted: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const file = await openPromise(zip, { lazyEntries: true });
  for await (const entry of file.eachEntry())
    if (wanted.includes(entry.fileName))
      found.set(entry.fileName, await text(await file.openReadStreamPromise(entry)));
  return found;
}

test("an owner exports everything, is told by mail, and downloads a zip whose manifest counts what is in it", async ({
  page,
}, testInfo) => {
  const company = newCompany("Umzug");
  await signUp(page, company);
  await addCustomer(page, company.slug, "Halden Metallbau");

  await page.goto(`/o/${company.slug}/settings/delete`);
  await page.getByRole("link", { name: "Export everything…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Export everything" })).toBeVisible();
  await page.getByRole("button", { name: "Export everything" }).click();
  const table = page.getByRole("table", { name: "Exports" });
  await expect(table).toContainText("Ready", { timeout: 30_000 });

  await page.goto(await linkInMail(page, company.ownerEmail, "Open in Mercura"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    table.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mercura-export-.*\.zip$/);
  const zip = testInfo.outputPath("export.zip");
  await download.saveAs(zip);
  const files = await filesIn(zip, ["manifest.json", "csv/customers.csv"]);
  const manifest = JSON.parse(files.get("manifest.json") ?? "");
  expect(manifest.organization.slug).toBe(company.slug);
  expect(manifest.tables).toContainEqual(
    expect.objectContaining({ table: "customers", rows: 1, is_carried: true }),
  );
  expect(files.get("csv/customers.csv")).toContain("Halden Metallbau");
});
