import { createHash } from "node:crypto";
import { idAt } from "./calendar";
import type { DemoQuote } from "./make-quotes";
import { quotePdf } from "./quote-pdf";
import type { Scene } from "./scene";

/** The buyers' answers to the quotes that have one, each bound to the file that the buyer read. */
export function makeDecisions(scene: Scene, quotes: readonly DemoQuote[]) {
  return quotes.flatMap((quote) => {
    const { plan, customer, row } = quote;
    if (!plan.decidedAt) return [];
    return {
      id: idAt(plan.decidedAt, scene.chance),
      quoteId: row.id,
      isAccepted: plan.status === "accepted",
      name: customer.contactName,
      title: customer.contactTitle,
      reason: row.outcomeReason ?? "",
      pdfSha256: createHash("sha256").update(quotePdf(scene.company, quote)).digest("hex"),
      createdAt: plan.decidedAt,
    };
  });
}

/** A manager's word on each discount above the limit; an admin's where the manager made the quote. */
export function makeApprovals({ staff, chance }: Scene, quotes: readonly DemoQuote[]) {
  return quotes.flatMap(({ plan, lines, row }) => {
    if (!plan.hasHighDiscount) return [];
    const approver = row.ownerUserId === staff.manager ? staff.admin : staff.manager;
    const isApproved = plan.sentAt !== null;
    return {
      id: idAt(plan.createdAt, chance),
      userId: row.ownerUserId,
      quoteId: row.id,
      status: isApproved ? "approved" : "pending",
      discountBasisPoints: Math.max(...lines.map((line) => line.row.discountBasisPoints)),
      decidedByUserId: isApproved ? approver : null,
      decidedAt: plan.sentAt,
      comment: isApproved ? "Fine for this volume." : "",
      createdAt: plan.createdAt,
      updatedAt: plan.sentAt ?? plan.createdAt,
    };
  });
}
