import { submitQuote } from "@/lib/quotes/approval/submit-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import { saveQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import type { Doors } from "./door-facts";
import type { Scene } from "./scene";

/** Doors of quotes. */
export const quotesDoors: Doors = {
  "GET /quotes": { access: "quote.read" },
  "GET /quotes/export": { access: "quote.read" },
  "POST /quotes": {
    access: "quote.create",
    status: 201,
    body: ({ params }) => ({
      customer_id: params.customerId,
      title: "Extension 🥐",
      currency: "EUR",
      valid_until: "2099-12-31",
      terms: "Thirty days net 🥐",
      note: "",
      lines: [{ description: "Ovens 🥐", quantity: 1.5, unit_price_minor: 1999 }],
    }),
  },
  "GET /quotes/[quoteId]": { access: "quote.read" },
  "PATCH /quotes/[quoteId]": { access: "quote.update", body: () => ({ title: "🥐" }) },
  "DELETE /quotes/[quoteId]": { access: "quote.delete" },
  "POST /quotes/[quoteId]/lines": {
    access: "quote.update",
    status: 201,
    body: () => ({ description: "One more 🥐", quantity: 2, unit_price_minor: 100 }),
  },
  "POST /quotes/[quoteId]/duplicate": { access: "quote.create", status: 201 },
  "POST /quotes/[quoteId]/send": {
    access: "quote.update",
    body: () => ({ email: "buyer@bakery.example" }),
  },
  "POST /quotes/[quoteId]/restore": { access: "quote.delete" },
  "POST /quotes/[quoteId]/submission": {
    access: "quote.update",
    prepare: discount,
    body: () => ({ request: "They buy two more in spring 🥐" }),
  },
  "DELETE /quotes/[quoteId]/submission": { access: "quote.update", prepare: submit },
  "POST /quotes/[quoteId]/approval": {
    access: "quote.approve",
    body: () => ({ is_approved: true, comment: "Fine 🥐" }),
    prepare: submit,
  },
  "POST /quotes/[quoteId]/revisions": { access: "quote.update", status: 201, prepare: send },
  "POST /quotes/[quoteId]/reminders": {
    access: "quote.update",
    status: 201,
    body: () => ({ email: "buyer@bakery.example", message: "Any news? 🥐" }),
    prepare: send,
  },
  "PUT /quotes/[quoteId]/owner": {
    access: "quote.assign",
    body: ({ params }) => ({ owner_user_id: params.colleagueId }),
  },
  "POST /quotes/[quoteId]/outcome": {
    access: "quote.update",
    body: () => ({ outcome: "won", reason: "By phone 🥐" }),
    prepare: send,
  },
};

const theQuote = ({ params }: Scene) => ({ quoteId: params.quoteId ?? "" });

async function discount(scene: Scene): Promise<string> {
  const lines = [{ description: "Oven", unitPriceMinor: 100, discountBasisPoints: 9_000 }];
  await saveQuote(scene.owner, saveQuoteSchema.parse({ ...theQuote(scene), lines }));
  return scene.token;
}

async function submit(scene: Scene): Promise<string> {
  await discount(scene);
  await submitQuote(scene.owner, { ...theQuote(scene), request: "" });
  return scene.token;
}

async function send(scene: Scene): Promise<string> {
  await sendQuote(scene.owner, { ...theQuote(scene), email: null });
  return scene.token;
}
