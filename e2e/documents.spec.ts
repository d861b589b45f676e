import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { addCustomer, logIn, newCompany, password, signUp } from "./support/people";
import { aTeam } from "./support/team";

const pdf = (words: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

const uploaded = z.object({ id: z.string() });
const linked = z.object({ url: z.url() });

interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** Drops files on the page's place for them, as a mouse would. */
async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    return data;
  }, files);
  const place = page.getByText(/^Drop (a file|files) here, or choose$/);
  await place.dispatchEvent("dragover", { dataTransfer: transfer });
  await place.dispatchEvent("drop", { dataTransfer: transfer });
}

test("a document is dropped on its customer, shown, replaced by a new version, downloaded, deleted and brought back", async ({
  page,
}) => {
  const company = newCompany("Akten");
  await signUp(page, company);
  const customer = await addCustomer(page, company.slug, "Halden Metallbau");
  const browser = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 2_000_000 };
  await browser.send("Network.emulateNetworkConditions", slow);
  await drop(page, [
    { name: "Frame contract.pdf", text: pdf("first").padEnd(4_000_000) },
    { name: "drawing.svg", text: "<svg onload='alert(1)'/>" },
  ]);
  await expect(page.getByRole("progressbar", { name: "Upload of Frame contract" })).toBeVisible();
  const uploads = page.getByRole("list", { name: "Uploads" });
  await expect(uploads).toContainText("Uploaded Frame contract.pdf");
  await expect(uploads).toContainText("drawing.svg: This kind of file is not taken");

  await page.getByRole("table", { name: "Documents" }).getByText("Frame contract").click();
  await expect(page.getByRole("heading", { level: 1, name: "Frame contract" })).toBeVisible();
  // A browser without a PDF viewer, such as this headless one, gets a link.
  const preview = await page.getByRole("link", { name: "Open the PDF" }).getAttribute("href");
  const shown = await page.request.get(preview ?? "");
  expect(shown.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(/^inline;/),
    "x-frame-options": "SAMEORIGIN",
  });
  await expect(
    page.getByRole("main").getByRole("link", { name: "Halden Metallbau" }),
  ).toHaveAttribute("href", customer);

  await drop(page, [{ name: "Frame contract v2.pdf", text: pdf("second") }]);
  const versions = page.getByRole("table", { name: "Versions" });
  await expect(versions.getByText("Version 2")).toBeVisible();
  for (const [name, words] of [
    ["Download version 1", "first"],
    ["Download version 2", "second"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await versions.getByRole("link", { name }).click();
    const file = await (await downloading).path();
    expect(await readFile(file, "utf8")).toContain(words);
  }

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete document" }).click();
  await expect(page.getByText("Deleted Frame contract.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No documents yet" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Frame contract" })).toBeVisible();
});

/** Uploads a small file over the API; answers the document's id. */
async function upload(request: APIRequestContext, token: string): Promise<string> {
  const file = { name: "terms.txt", mimeType: "text/plain", buffer: Buffer.from("Net 30") };
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await request.post("/api/v1/documents", { headers, multipart: { file } });
  expect(answer.status(), await answer.text()).toBe(201);
  return uploaded.parse(await answer.json()).id;
}

test("a link to a file dies with its member's place, and another company finds neither document nor page", async ({
  page,
  request,
}) => {
  const { company, owner, members } = await aTeam(request, "Archiv", ["manager"]);
  const documentId = await upload(request, owner.token);
  const path = `/api/v1/documents/${documentId}`;
  const as = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

  const answer = await request.get(`${path}/download`, as(members.manager.token));
  const { url } = linked.parse(await answer.json());
  const file = await request.get(url);
  expect(await file.text()).toBe("Net 30");
  expect(file.headers()["content-disposition"]).toContain("attachment");

  const stranger = newCompany("Fremd");
  await signUp(page, stranger);
  const { owner: other } = await aTeam(request, "Anders", []);
  for (const address of [path, `${path}/versions`, `${path}/download`])
    expect((await request.get(address, as(other.token))).status()).toBe(404);
  for (const address of [
    `/o/${company.slug}/documents/${documentId}`,
    `/o/${stranger.slug}/documents/${documentId}`,
    `/o/${stranger.slug}/documents/${documentId}/download`,
  ])
    expect((await page.request.get(address)).status()).toBe(404);

  const organizations = z.object({ organization_id: z.string() });
  const found = await request.get(path, as(owner.token));
  const { organization_id } = organizations.parse(await found.json());
  const listed = await request.get(
    `/api/v1/organizations/${organization_id}/members`,
    as(owner.token),
  );
  const people = z.object({ data: z.array(z.object({ user_id: z.string(), email: z.string() })) });
  const manager = people
    .parse(await listed.json())
    .data.find(({ email }) => email === members.manager.email);
  const place = `/api/v1/organizations/${organization_id}/members/${manager?.user_id}`;
  expect((await request.delete(place, as(owner.token))).status()).toBe(200);
  expect((await request.get(url)).status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is sent by a plain form, and what is refused is told above it", async ({
    page,
    request,
  }) => {
    const { company } = await aTeam(request, "Formular", []);
    await logIn(page, company.ownerEmail, password);
    await page.goto(`/o/${company.slug}/documents`);
    const send = async (name: string, text: string) => {
      const buffer = Buffer.from(text);
      await page.getByLabel("Upload a document").setInputFiles({ name, mimeType: "", buffer });
      await page.getByRole("button", { name: "Upload", exact: true }).click();
    };
    await send("page.html", "<p>Hi");
    await expect(page.getByText("This kind of file is not taken")).toBeVisible();
    await send("Terms 2026.txt", "Net 30");
    await expect(page.getByRole("heading", { level: 1, name: "Terms 2026" })).toBeVisible();

    await page.goto(`/o/${company.slug}/documents/new`);
    await send("Terms 2027.txt", "Net 14");
    await expect(page.getByRole("heading", { level: 1, name: "Terms 2027" })).toBeVisible();
  });
});
