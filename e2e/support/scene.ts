import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { z } from "zod";
import { newCompany, password } from "./people";
import { send } from "./send";

const made = z.object({ id: z.string() });
const signedUp = z.object({
  access_token: z.string(),
  organization_id: z.string(),
  user_id: z.string(),
});
const invited = z.object({ invitation_id: z.string(), invitation_link: z.url() });
const mails = z.object({ data: z.array(made) });

/** A company with a customer, an invitation and mails, and what names them in addresses. */
export interface Scene {
  readonly token: string;
  /** Of its owner. */
  readonly email: string;
  readonly params: Readonly<Record<string, string>>;
  /** The token in an invitation's link. */
  readonly invitationToken: string;
}

/** Makes a scene over the API of a server. */
export async function aScene(origin: string): Promise<Scene> {
  const { name, slug, ownerName, ownerEmail } = newCompany("Szene");
  const call = async (path: string, body: object, token?: string): Promise<unknown> => {
    const headers = {
      "Content-Type": "application/json",
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    };
    const answer = await send(origin, `/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status, answer.body).toBe(201);
    return JSON.parse(answer.body);
  };
  const owner = { owner_name: ownerName, owner_email: ownerEmail, owner_password: password };
  const { access_token, organization_id, user_id } = signedUp.parse(
    await call("/organizations", { name, slug, ...owner }),
  );
  const customer = made.parse(await call("/customers", { name: "Inselwerft" }, access_token));
  const contact = made.parse(
    await call(`/customers/${customer.id}/contacts`, { name: "Ida Anker" }, access_token),
  );
  const lines = [{ description: "Rumpf", unit_price_minor: 120_000 }];
  const quote = made.parse(
    await call("/quotes", { customer_id: customer.id, title: "Reparatur", lines }, access_token),
  );
  const product = made.parse(
    await call("/products", { sku: "IW-1", name: "Oven", unit_price_minor: 50_000 }, access_token),
  );
  const taxClass = made.parse(
    await call("/tax-classes", { name: "Reduced", rate_basis_points: 700 }, access_token),
  );
  const competitor = made.parse(await call("/competitors", { name: "Ofenbau Kunz" }, access_token));
  const document = made.parse(await upload(origin, access_token));
  const csv = "Company\nInselwerft";
  const file = made.parse(await call("/imports", { resource: "customer", csv }, access_token));
  const email = `kim@${slug}.example`;
  const { invitation_id, invitation_link } = invited.parse(
    await call(
      `/organizations/${organization_id}/invitations`,
      { email, role: "viewer" },
      access_token,
    ),
  );
  return {
    token: access_token,
    email: ownerEmail,
    params: {
      slug,
      organizationId: organization_id,
      userId: user_id,
      customerId: customer.id,
      contactId: contact.id,
      kind: "billing",
      quoteId: quote.id,
      token: "a-link-to-nothing",
      problem: "payload_too_large",
      productId: product.id,
      taxClassId: taxClass.id,
      competitorId: competitor.id,
      documentId: document.id,
      importId: file.id,
      bulkChangeId: randomUUID(),
      viewId: randomUUID(),
      invitationId: invitation_id,
      sessionId: randomUUID(),
      noticeId: randomUUID(),
      tokenId: randomUUID(),
      exportId: randomUUID(),
      webhookId: randomUUID(),
      deliveryId: randomUUID(),
      id: await mailTo(origin, email),
      path: "v1/nothing",
      nextauth: "session",
      rest: "nowhere/at-all",
      tag: "customers",
    },
    invitationToken: new URL(invitation_link).searchParams.get("token") ?? "",
  };
}

/** A small document, as a client of the API uploads one. */
async function upload(origin: string, token: string): Promise<unknown> {
  const boundary = "mercura";
  const answer = await send(origin, "/api/v1/documents", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
    },
    body: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="terms.txt"\r\n\r\nNet 30\r\n--${boundary}--\r\n`,
  });
  expect(answer.status, answer.body).toBe(201);
  return JSON.parse(answer.body);
}

async function mailTo(origin: string, email: string): Promise<string> {
  let id = "";
  // Sent by a job, after the request was answered.
  await expect(async () => {
    const path = `/mailbox/messages?to=${encodeURIComponent(email)}`;
    const [mail] = mails.parse(JSON.parse((await send(origin, path)).body)).data;
    id = mail?.id ?? "";
    expect(id).not.toBe("");
  }).toPass();
  return id;
}
