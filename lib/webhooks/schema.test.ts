import { describe, expect, test } from "vitest";
import { boxOf, createWebhookFormSchema, editWebhookFormSchema, webhookEvents } from "./schema";

const url = "https://example.com/hook";

/** What a browser sends: ticked boxes, and nothing for the others. */
const sent = (...events: string[]) => ({
  url,
  description: "",
  ...Object.fromEntries(events.map((event) => [boxOf(event), "true"])),
});

describe("the form of a webhook", () => {
  test("means the events whose boxes are ticked", () => {
    expect(createWebhookFormSchema.parse(sent("quote.accepted", "member.role_changed"))).toEqual({
      url,
      description: "",
      events: ["quote.accepted", "member.role_changed"],
    });
    expect(createWebhookFormSchema.parse(sent(...webhookEvents)).events).toEqual(webhookEvents);
  });

  test("says so where no box is ticked, beside a wrong address", () => {
    const { error } = createWebhookFormSchema.safeParse({ ...sent(), url: "ftp://example.com" });
    expect(error?.issues.map(({ path }) => path)).toEqual([["url"], ["events"]]);
  });

  test.each(["access-denied", "no-such", "events", "quote.accepted"])(
    "refuses %s, which is no box",
    (name) => {
      expect(
        createWebhookFormSchema.safeParse({ ...sent("quote.sent"), [name]: "true" }).success,
      ).toBe(false);
    },
  );

  test("that changes one names it, and the version that was read", () => {
    expect(editWebhookFormSchema.safeParse(sent("quote.sent")).success).toBe(false);
    const webhookId = "0198c0de-0000-7000-8000-000000000001";
    expect(
      editWebhookFormSchema.parse({ ...sent("quote.sent"), webhookId, lockVersion: "3" }),
    ).toMatchObject({ webhookId, lockVersion: 3, events: ["quote.sent"] });
  });
});
