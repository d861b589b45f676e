import { expect, test } from "@playwright/test";
import { logIn } from "./support/people";

const csv = [
  "Firma;Mail;Ort;Interne Nr.",
  "Ostseewerft GmbH;kontor@ostseewerft.example;Wismar;1",
  "Deichbau Süd;not an address;Cuxhaven;2",
  "Hallig & Co;post@hallig.example;Langeneß;3",
].join("\r\n");

test("a rep brings customers in from a spreadsheet", async ({ page }) => {
  await logIn(page, "yusuf@nordwerk.example", "mercura-demo");
  await page.goto("/o/nordwerk/customers");
  await page.getByRole("link", { name: "Import" }).click();
  // As Excel writes it in Western Europe.
  const file = { name: "kunden.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "latin1") };
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByRole("button", { name: "Look at the file" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "kunden.csv" })).toBeVisible();
  await expect(page.getByLabel("Separator")).toHaveValue(";");
  await expect(page.getByLabel("Column Firma")).toHaveValue("name");
  await expect(page.getByText("Deichbau Süd")).toBeVisible();
  await expect(page.getByText("One line is bad, and one stops the import.")).toBeVisible();
  const faults = page.getByRole("table", { name: "Bad lines" });
  await expect(faults.getByText("Line 3")).toBeVisible();
  await expect(faults.getByText("not an address")).toBeVisible();
  await expect(faults).toContainText("Enter an e-mail address such as name@company.com.");

  await page.getByLabel("Column Interne Nr.").selectOption({ label: "Note" });
  await page.getByLabel("Bad lines", { exact: true }).selectOption("skip");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("The connection was lost.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeInViewport();
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  await page.getByRole("button", { name: "Import 2 customers" }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible({ timeout: 30_000 });
  // Started only once: another tab is told so, and shows the result.
  await beside.getByRole("button", { name: "Import 2 customers" }).click();
  await expect(
    beside.getByText("This file is being brought in, or was already.").first(),
  ).toBeVisible();
  await expect(beside.getByRole("heading", { name: "Imported" })).toBeVisible();
  // What is or was under way is there after a reload.
  await page.reload();
  await page.getByRole("link", { name: "See the customers" }).click();
  await page.getByRole("searchbox", { name: "Search customers" }).fill("halig");
  await expect(page.getByRole("link", { name: "Hallig & Co" })).toBeVisible();

  await page.goto("/o/nordwerk/imports/new?resource=customer");
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByRole("button", { name: "Look at the file" }).click();
  await expect(page.getByText("There already", { exact: true }).locator("..")).toContainText("2");
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByText("one stops the import")).toHaveCount(0);
  await expect(page.getByLabel("Bad lines", { exact: true })).toHaveValue("skip");
  await expect(page.getByLabel("Column Firma")).toHaveValue("name");
});
