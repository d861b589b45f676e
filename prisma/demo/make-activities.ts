import { z } from "zod";
import { idAt, officeTimeAfter } from "./calendar";
import type { DemoCustomer } from "./make-customers";
import type { DemoQuote } from "./make-quotes";
import { readTable } from "./read-table";
import type { Scene } from "./scene";

const sentenceRow = z.object({
  kind: z.enum(["note", "call", "meeting", "email"]),
  about: z.enum(["customer", "quote"]),
  body: z.string(),
});

/** What was said and done: with every second customer, and around every second quote. */
export function makeActivities(
  scene: Scene,
  customers: readonly DemoCustomer[],
  quotes: readonly DemoQuote[],
) {
  const sentences = readTable("activities.tsv", sentenceRow);
  const aboutCustomers = sentences.filter(({ about }) => about === "customer");
  const aboutQuotes = sentences.filter(({ about }) => about === "quote");
  return [
    ...everySecond(customers).map((customer) =>
      makeActivity(scene, scene.chance.pick(aboutCustomers), {
        customer,
        after: customer.row.createdAt,
      }),
    ),
    ...everySecond(quotes).map(({ customer, plan, row }) =>
      makeActivity(scene, scene.chance.pick(aboutQuotes), {
        customer,
        quoteId: row.id,
        after: plan.sentAt ?? plan.createdAt,
      }),
    ),
  ];
}

interface Subject {
  readonly customer: DemoCustomer;
  readonly quoteId?: string;
  readonly after: Date;
}

function makeActivity(
  { now, chance }: Scene,
  { kind, body }: z.output<typeof sentenceRow>,
  { customer, quoteId, after }: Subject,
) {
  const occurredAt = officeTimeAfter(after, chance.between(1, 5), now, chance);
  return {
    id: idAt(occurredAt, chance),
    userId: customer.row.ownerUserId,
    customerId: customer.id,
    quoteId: quoteId ?? null,
    kind,
    body: body.replace("{contact}", customer.contactName),
    occurredAt,
    createdAt: occurredAt,
    updatedAt: occurredAt,
  };
}

function everySecond<T>(items: readonly T[]): T[] {
  return items.filter((_, at) => at % 2 === 0);
}
