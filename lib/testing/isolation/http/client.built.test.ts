import { afterAll, beforeAll, expect, test } from "vitest";
import { createMercura, type Mercura } from "@/clients/typescript/mercura";
import { anApiToken } from "@/lib/testing/company/integrations";
import { anAccessToken, anOrganization, type Organization } from "@/lib/testing/company/people";
import { type RunningServer, runServer } from "./running-server";

let server: RunningServer;
let company: Organization;
let mercura: Mercura;

beforeAll(async () => {
  server = await runServer();
  company = await anOrganization();
  mercura = createMercura({ baseUrl: server.url, token: await anAccessToken(company.owner) });
}, 120_000);

afterAll(() => server.stop());

test("a program adds a customer, finds it again and changes it", async () => {
  const added = await mercura.POST("/api/v1/customers", {
    body: { name: "Kim Berg AG", currency: "CHF" },
  });
  expect(added.response.status).toBe(201);
  const customer_id = added.data?.id ?? "";

  const found = await mercura.GET("/api/v1/customers", { params: { query: { q: "berg" } } });
  expect(found.data?.data.map(({ id }) => id)).toEqual([customer_id]);

  const changed = await mercura.PATCH("/api/v1/customers/{customer_id}", {
    params: { path: { customer_id } },
    body: { phone: "+41 44 1" },
  });
  expect(changed.data?.phone).toBe("+41 44 1");
});

test("a problem arrives with its code, and throws nothing", async () => {
  const { error, response } = await mercura.GET("/api/v1/customers/{customer_id}", {
    params: { path: { customer_id: company.organizationId } },
  });
  expect(response.status).toBe(404);
  expect(error).toMatchObject({ code: "not_found" });
});

test("an API token reaches what its scopes name, and no more", async () => {
  const { token } = await anApiToken(company.owner, { scopes: ["customer:read"] });
  const limited = createMercura({ baseUrl: server.url, token });
  expect((await limited.GET("/api/v1/customers")).response.status).toBe(200);
  expect((await limited.GET("/api/v1/products")).error).toMatchObject({
    code: "insufficient_scope",
  });
});
