import { expect, test } from "@playwright/test";
import { z } from "zod";
import { aTeam, call } from "./support/team";

const made = z.object({ id: z.string() });
const sent = z.object({ link: z.url() });

test("a buyer checks a file against a quote also where the seller's own server has no https", async ({
  page,
  request,
}) => {
  const { company, members } = await aTeam(request, "Pruefung", ["sales_rep"]);
  const { token } = members.sales_rep;
  const customer = made.parse(await call(request, "/customers", { name: "Halden" }, token));
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = made.parse(
    await call(request, "/quotes", { customer_id: customer.id, lines }, token),
  );
  const email = `ada@${company.slug}.example`;
  const { link } = sent.parse(await call(request, `/quotes/${quote.id}/send`, { email }, token));
  const buffer = await (await request.get(`${link}/pdf`)).body();

  const address = new URL(`${link}/verify`);
  address.hostname = "mercura.test";
  await page.goto(address.href);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const file = { name: "quote.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("PDF file").setInputFiles(file);
  await expect(page.getByText("Yes: this is the very file")).toBeVisible();
  const changed = { ...file, buffer: Buffer.concat([buffer, Buffer.from(" ")]) };
  await page.getByLabel("PDF file").setInputFiles(changed);
  await expect(page.getByText("No: this file differs")).toBeVisible();
});
