import { describe, expect, test } from "vitest";
import { aWebhook } from "@/lib/testing/company/integrations";
import { anOrganization } from "@/lib/testing/company/people";
import { createWebhook } from "./create-webhook";
import { createWebhookSchema } from "./schema";
import { updateWebhook } from "./update-webhook";

describe("an address that nothing is ever sent to", () => {
  const refused = { ok: false, code: "invalid_input", field: "url" };
  const urls = [
    "http://example.com/hook",
    "https://127.1/",
    "https://localhost/",
    "https://[::1]/",
  ];

  test.each(urls)("is refused when it is saved: %s", async (url) => {
    const { owner } = await anOrganization();
    const input = createWebhookSchema.parse({ url, events: ["customer.created"] });
    expect(await createWebhook(owner, input)).toMatchObject(refused);
    const { id: webhookId } = await aWebhook(owner);
    expect(await updateWebhook(owner, { webhookId, url })).toMatchObject(refused);
  });
});
