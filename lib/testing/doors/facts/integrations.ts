import type { Doors } from "./door-facts";

/** Doors of API tokens and webhooks. */
export const integrationsDoors: Doors = {
  "GET /organizations/[organizationId]/webhooks": { access: "webhook.read" },
  "POST /organizations/[organizationId]/webhooks": {
    access: "webhook.manage",
    status: 201,
    body: () => ({
      url: "https://shop.example/hook",
      events: ["quote.accepted", "customer.created"],
      description: "Shop 🥐",
    }),
  },
  "GET /organizations/[organizationId]/webhooks/[webhookId]": { access: "webhook.read" },
  "PATCH /organizations/[organizationId]/webhooks/[webhookId]": {
    access: "webhook.manage",
    body: () => ({
      url: "https://shop.example/other",
      events: ["quote.sent"],
      description: "🥐",
      is_enabled: false,
      lock_version: 1,
    }),
  },
  "DELETE /organizations/[organizationId]/webhooks/[webhookId]": { access: "webhook.manage" },
  "POST /organizations/[organizationId]/webhooks/[webhookId]/secret": { access: "webhook.manage" },
  "GET /organizations/[organizationId]/webhooks/[webhookId]/deliveries": {
    access: "webhook.read",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/webhooks/[webhookId]/deliveries/[deliveryId]/replay": {
    access: "webhook.manage",
  },
  "GET /organizations/[organizationId]/api-tokens": { access: "api_token.read" },
  "POST /organizations/[organizationId]/api-tokens": {
    access: "api_token.create",
    status: 201,
    body: () => ({
      name: "Shop 🥐",
      is_personal: true,
      scopes: ["customer:write", "quote:read"],
      expires_in_days: 30,
    }),
  },
  "DELETE /organizations/[organizationId]/api-tokens/[tokenId]": { access: "api_token.revoke" },
  "POST /organizations/[organizationId]/api-tokens/[tokenId]/takeover": {
    access: "api_token.manage",
  },
};
