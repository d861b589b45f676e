import { createServer, type IncomingHttpHeaders } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { aDelivery, aWebhook } from "@/lib/testing/company/integrations";
import {
  aMember,
  anInvitation,
  anOrganization,
  anOrigin,
  anOwner,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createWebhook } from "./create-webhook";
import { deleteWebhook } from "./delete-webhook";
import { deliver, failuresUntilDisabled } from "./deliver";
import { getWebhook } from "./get-webhook";
import { listDeliveries } from "./list-deliveries";
import { replayDelivery } from "./replay-delivery";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { createWebhookSchema, listDeliveriesSchema } from "./schema";
import { updateWebhook } from "./update-webhook";

// The receiver of these tests is on this machine.
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";

interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const received: Received[] = [];
let answerWith = 204;
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({
      path: request.url,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(answerWith, answerWith === 302 ? { Location: "/elsewhere" } : {});
    response.end();
  });
});
let url = "";
let organization: Organization;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : 0}/hook`;
});

beforeEach(async () => {
  received.length = 0;
  answerWith = 204;
  organization = await anOrganization();
});

afterAll(() => receiver.close());

async function deliveriesOf(webhookId: string) {
  const query = listDeliveriesSchema.parse({ webhookId });
  return valueFrom(await listDeliveries(organization.owner, query)).data;
}

function tryOnce(deliveryId: string): Promise<void> {
  const { organizationId } = organization;
  return deliver(authorize(system(organizationId), "webhook.deliver"), {
    organizationId,
    deliveryId,
  });
}

async function deliverAll(webhookId: string): Promise<void> {
  for (const { id: deliveryId } of await deliveriesOf(webhookId)) await tryOnce(deliveryId);
}

/** What a receiver's library makes of a message; throws where its signature is not the secret's. */
function verify(secret: string, { headers, body }: Received): unknown {
  const signed = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [
    name,
    String(headers[name]),
  ]);
  return new Webhook(secret).verify(body, Object.fromEntries(signed));
}

describe("a webhook", () => {
  test("is told of what it subscribes to, signed by the standard, and of nothing else", async () => {
    const webhook = await aWebhook(organization.owner, { url });
    const customer = await aCustomer(organization.owner);
    await aMember(organization, "viewer");
    await aCustomer(await anOwner());
    await deliverAll(webhook.id);
    expect(received).toHaveLength(1);
    const [message] = received;
    expect(message && verify(webhook.secret, message)).toMatchObject({
      type: "customer.created",
      data: { organization_id: organization.organizationId, target_id: customer.id },
    });
    expect(() => message && verify("whsec_AAAA", message)).toThrow();
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      { status: "delivered", attempts: 1, responseStatus: 204, lastError: null },
    ]);
  });

  test("is told by itself of each thing that happened at once, if it subscribes to it", async () => {
    const both = await aWebhook(organization.owner, {
      url,
      events: ["invitation.accepted", "member.joined"],
    });
    const one = await aWebhook(organization.owner, { url, events: ["member.joined"] });
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token }));
    await deliverAll(one.id);
    expect(received.splice(0).map((message) => verify(one.secret, message))).toMatchObject([
      { type: "member.joined", data: { target_id: person.userId } },
    ]);
    const events = (await deliveriesOf(both.id)).map(({ event }) => event);
    expect(events.sort()).toEqual(["invitation.accepted", "member.joined"]);
    await deliverAll(both.id);
    expect(received.map((message) => verify(both.secret, message))).toHaveLength(2);
  });

  test("is told once of what it took, and again when somebody asks for it", async () => {
    const webhook = await aWebhook(organization.owner, { url });
    await aCustomer(organization.owner);
    await deliverAll(webhook.id);
    await deliverAll(webhook.id);
    expect(received).toHaveLength(1);
    const [delivery] = await deliveriesOf(webhook.id);
    const ids = { webhookId: webhook.id, deliveryId: delivery?.id ?? "" };
    valueFrom(await replayDelivery(organization.owner, ids));
    await deliverAll(webhook.id);
    expect(received).toHaveLength(2);
    expect(received[1]?.headers["webhook-id"]).toBe(received[0]?.headers["webhook-id"]);
  });

  test("with a new secret is signed by both for a day, so that its receiver can change over", async () => {
    const webhook = await aWebhook(organization.owner, { url });
    const { secret } = valueFrom(
      await rotateWebhookSecret(organization.owner, { webhookId: webhook.id }),
    );
    await aCustomer(organization.owner);
    await deliverAll(webhook.id);
    const [message] = received;
    for (const one of [webhook.secret, secret])
      expect(message && verify(one, message)).toMatchObject({ type: "customer.created" });
    await ownerDatabase.query(
      "UPDATE webhook_endpoints SET previous_secret_until = now() WHERE organization_id = $1",
      [organization.organizationId],
    );
    await aCustomer(organization.owner);
    await deliverAll(webhook.id);
    expect(() => received[1] && verify(webhook.secret, received[1])).toThrow();
  });

  test.each([302, 404, 500])(
    "that answers %i is tried again, and led nowhere else",
    async (status) => {
      answerWith = status;
      const webhook = await aWebhook(organization.owner, { url });
      await aCustomer(organization.owner);
      await expect(deliverAll(webhook.id)).rejects.toThrow(String(status));
      expect(received.map(({ path }) => path)).toEqual(["/hook"]);
      expect(await deliveriesOf(webhook.id)).toMatchObject([
        { status: "queued", attempts: 1, responseStatus: status },
      ]);
      answerWith = 200;
      await deliverAll(webhook.id);
      expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: "delivered", attempts: 2 }]);
    },
  );

  test("that fails again and again is disabled, its admins are told, and it can be enabled again", async () => {
    answerWith = 500;
    const { owner, organizationId } = organization;
    const webhook = await aWebhook(owner, { url });
    await aCustomer(owner);
    for (let time = 0; time < failuresUntilDisabled; time += 1)
      await deliverAll(webhook.id).catch(() => {});
    const ids = { webhookId: webhook.id };
    expect(valueFrom(await getWebhook(owner, ids))).toMatchObject({ isEnabled: false });
    const { rows } = await ownerDatabase.query(
      `SELECT (SELECT count(*)::integer FROM notifications WHERE organization_id = $1 AND kind = 'webhook.disabled') AS told,
         (SELECT count(*)::integer FROM audit_events WHERE organization_id = $1 AND action = 'webhook.disabled') AS recorded`,
      [organizationId],
    );
    expect(rows).toEqual([{ told: 1, recorded: 1 }]);
    const [delivery] = await deliveriesOf(webhook.id);
    const again = { ...ids, deliveryId: delivery?.id ?? "" };
    expect(codeOf(await replayDelivery(owner, again))).toBe("webhook_disabled");
    received.length = 0;
    await deliverAll(webhook.id);
    await aCustomer(owner);
    expect(received).toHaveLength(0);
    // It is told of no try that nobody makes: what waited has failed, and can be sent again once the webhook is enabled.
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: "failed" }]);
    valueFrom(await updateWebhook(owner, { ...ids, isEnabled: true }));
    answerWith = 200;
    valueFrom(await replayDelivery(owner, again));
    await deliverAll(webhook.id);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: "delivered" }]);
    expect(valueFrom(await getWebhook(owner, ids)).consecutiveFailures).toBe(0);
  });

  test("that fails for a moment, in which much happens, goes on being told", async () => {
    answerWith = 503;
    const { owner } = organization;
    const webhook = await aWebhook(owner, { url });
    for (let events = 0; events <= failuresUntilDisabled; events += 1) {
      const deliveryId = await aDelivery(owner, webhook.id);
      await expect(tryOnce(deliveryId)).rejects.toThrow("503");
    }
    expect(valueFrom(await getWebhook(owner, { webhookId: webhook.id }))).toMatchObject({
      isEnabled: true,
      consecutiveFailures: failuresUntilDisabled + 1,
    });
  });

  test("can be deleted while it is told of something, and neither waits for the other for ever", async () => {
    answerWith = 500;
    for (let round = 0; round < 15; round += 1) {
      received.length = 0;
      const { id: webhookId } = await aWebhook(organization.owner, { url });
      await aCustomer(organization.owner);
      const [delivery] = await deliveriesOf(webhookId);
      const told = tryOnce(delivery?.id ?? "").then(() => "", String);
      await vi.waitFor(() => expect(received).toHaveLength(1), { interval: 1 });
      expect(codeOf(await deleteWebhook(organization.owner, { webhookId }))).toBe("none");
      expect(await told).toMatch(/^$|The receiver answered 500/);
    }
  });

  test("keeps its secret where nobody can read it, and is made by nobody who did not just prove who they are", async () => {
    const { owner } = organization;
    const webhook = await aWebhook(owner, { url });
    const { rows } = await ownerDatabase.query(
      "SELECT webhook_endpoints::text AS row FROM webhook_endpoints WHERE organization_id = $1",
      [organization.organizationId],
    );
    expect(rows[0]?.row).not.toContain(webhook.secret.slice(6));
    const input = createWebhookSchema.parse({ url, events: ["customer.created"] });
    const stale = { ...owner, isFresh: false };
    expect(codeOf(await createWebhook(stale, input))).toBe("reauthentication_required");
    const { id: webhookId } = await aWebhook(owner, input);
    const moved = { webhookId, url: `${url}/elsewhere` };
    expect(codeOf(await updateWebhook(stale, moved))).toBe("reauthentication_required");
    expect(valueFrom(await getWebhook(owner, { webhookId })).url).toBe(input.url);
    expect(codeOf(await updateWebhook(stale, { webhookId, description: "CRM" }))).toBe("none");
    expect(codeOf(await updateWebhook(owner, moved))).toBe("none");
  });
});
