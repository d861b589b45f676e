import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const webhook = ({ params }: Company) => ({ webhookId: params.webhookId ?? "" });
const token = ({ params }: Company) => ({ tokenId: params.tokenId ?? "" });

/** Actions on webhooks and API tokens. */
export const integrationsActions: Actions = {
  createWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    fields: () => ({ url: "https://shop.example/new", "quote-sent": "on", description: "" }),
  },
  editWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: (company) => ({
      ...webhook(company),
      url: "https://shop.example/other",
      "quote-sent": "on",
      description: "",
      lockVersion: "1",
    }),
  },
  rotateWebhookSecretAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: webhook,
  },
  enableWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: (company) => ({ ...webhook(company), isEnabled: "true" }),
  },
  replayDeliveryAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: (company) => ({
      ...webhook(company),
      deliveryId: company.params.deliveryId ?? "",
    }),
  },
  deleteWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: webhook,
  },
  createApiTokenAction: {
    isMembers: true,
    permission: "api_token.create",
    fields: () => ({ name: "Shop", isPersonal: "true", expiresInDays: "30", customer: "read" }),
  },
  takeOverApiTokenAction: {
    isMembers: true,
    permission: "api_token.manage",
    namesRecord: true,
    fields: token,
  },
  revokeApiTokenAction: {
    isMembers: true,
    permission: "api_token.revoke",
    namesRecord: true,
    fields: token,
  },
};
