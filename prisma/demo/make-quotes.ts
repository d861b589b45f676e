import { quoteTotals } from "@/lib/quotes/lines/totals";
import { idAt } from "./calendar";
import type { DemoCustomer } from "./make-customers";
import type { DemoProduct } from "./make-products";
import { type DemoQuoteLine, makeQuoteLines } from "./make-quote-lines";
import { classAbroad, type DemoTaxClass } from "./make-tax-classes";
import { planQuotes, type QuotePlan } from "./quote-plan";
import type { Scene } from "./scene";

/** What quotes are made of. */
interface Stock {
  readonly customers: readonly DemoCustomer[];
  readonly products: readonly DemoProduct[];
  readonly taxClasses: readonly DemoTaxClass[];
  readonly competitorIds: readonly string[];
}

/** A quote and what it was made from. */
export interface DemoQuote {
  readonly plan: QuotePlan;
  readonly customer: DemoCustomer;
  readonly lines: readonly DemoQuoteLine[];
  readonly row: ReturnType<typeof quoteRow>;
}

const lossReasons = [
  { reason: "Price: the other offer was about 8 % lower", isLostToCompetitor: true },
  { reason: "Delivery time: needed within a week", isLostToCompetitor: true },
  { reason: "Stayed with their usual supplier", isLostToCompetitor: true },
  { reason: "Wanted everything from one brand", isLostToCompetitor: true },
  { reason: "Project postponed to next year", isLostToCompetitor: false },
] as const;

/** The company's quotes in the order of their numbers, each for a customer that was there by then. */
export function makeQuotes(scene: Scene, stock: Stock): DemoQuote[] {
  return planQuotes(scene.now, scene.chance).map((plan) => makeQuote(scene, stock, plan));
}

function makeQuote(scene: Scene, stock: Stock, plan: QuotePlan): DemoQuote {
  const { company, chance } = scene;
  const id = idAt(plan.createdAt, chance);
  const project = chance.pick(company.projects);
  const customer = chance.pick(stock.customers.filter(({ row }) => row.createdAt < plan.createdAt));
  const lines = makeQuoteLines(scene, plan, {
    quoteId: id,
    userId: customer.row.ownerUserId,
    currency: customer.row.currency,
    isTaxed: customer.country === company.country,
    classAbroad: classAbroad(stock.taxClasses, customer.country),
    products: stock.products.filter(({ category }) => project.categories.includes(category)),
  });
  const outcome = plan.status === "declined" ? lossOf(scene, stock) : winOf(plan, stock);
  return {
    plan,
    customer,
    lines,
    row: quoteRow(scene, plan, { id, title: project.title, customer, lines, outcome }),
  };
}

function lossOf({ chance }: Scene, { competitorIds }: Stock) {
  const { reason, isLostToCompetitor } = chance.pick(lossReasons);
  return { reason, competitorId: isLostToCompetitor ? chance.pick(competitorIds) : null };
}

/** Of the quotes that were won, every other one against somebody. */
function winOf({ status, number }: QuotePlan, { competitorIds }: Stock) {
  if (status !== "accepted" || number % 2 === 0) return null;
  return { reason: null, competitorId: competitorIds[number % competitorIds.length] ?? null };
}

interface QuoteParts {
  readonly id: string;
  readonly title: string;
  readonly customer: DemoCustomer;
  readonly lines: readonly DemoQuoteLine[];
  readonly outcome: ReturnType<typeof lossOf> | ReturnType<typeof winOf>;
}

function quoteRow(
  { company }: Scene,
  plan: QuotePlan,
  { id, title, customer, lines, outcome }: QuoteParts,
) {
  const { number, status, createdAt, sentAt, decidedAt, validUntil } = plan;
  const { ownerUserId, currency } = customer.row;
  return {
    ...quoteTotals(lines.map((line) => line.amounts)),
    id,
    userId: ownerUserId,
    ownerUserId,
    customerId: customer.id,
    contactId: customer.contactId,
    number,
    title,
    status,
    currency,
    validUntil,
    terms: company.quoteTerms,
    sentAt,
    decidedAt,
    outcomeReason: outcome?.reason ?? null,
    competitorId: outcome?.competitorId ?? null,
    createdAt,
    updatedAt: decidedAt ?? sentAt ?? createdAt,
  };
}
