import "server-only";
import type { FilledRow } from "@/lib/db/organizations/insert-legacy-rows";
import type { LegacyCompany } from "../legacy-company";
import { isoOf } from "./batch";

/** Customers that stand in for those that quotes name and that are missing. */
export class StandIns {
  readonly #made = new Set<number>();
  #waiting: FilledRow[] = [];

  constructor(readonly company: LegacyCompany) {}

  idFor(oldId: number, madeAtMs: number): string {
    if (!this.#made.has(oldId)) {
      this.#made.add(oldId);
      this.#waiting.push(makeStandIn(this.company, oldId, madeAtMs));
    }
    return standInId(this.company, oldId);
  }

  take() {
    const rows = this.#waiting;
    this.#waiting = [];
    return rows;
  }
}

/** A customer for quotes whose own is missing. `oldId` is what they name, 0 for nobody. */
function makeStandIn(company: LegacyCompany, oldId: number, madeAtMs: number): FilledRow {
  return {
    organization_id: company.organization.id,
    id: standInId(company, oldId),
    user_id: company.team.ownerId,
    owner_user_id: company.team.ownerId,
    name: oldId > 0 ? `Customer ${oldId} of the old system` : "No customer in the old system",
    currency: company.organization.currency,
    note: "The old system had quotes for this customer, and not the customer itself.",
    tags: [],
    created_at: isoOf(madeAtMs),
    updated_at: isoOf(madeAtMs),
  };
}

/** The id of the customer that stands in for a missing one. */
function standInId(company: LegacyCompany, oldId: number): string {
  return company.newId("customers that are not there", oldId, 0);
}
