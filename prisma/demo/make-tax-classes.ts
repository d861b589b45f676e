import { addDays, idAt } from "./calendar";
import { Chance } from "./chance";
import { historyDays, type Scene } from "./scene";

export type DemoTaxClass = ReturnType<typeof makeTaxClasses>[number];

/** The company's tax classes, made on its first day. */
export function makeTaxClasses({ company, staff, now }: Scene) {
  // Of its own, so that everything else stays what it was before there were tax classes.
  const chance = new Chance(`${company.slug} tax classes`);
  const createdAt = addDays(now, -historyDays);
  return company.taxClasses.map(({ soldTo = [], ...fields }) => ({
    soldTo,
    row: {
      ...fields,
      id: idAt(createdAt, chance),
      userId: staff.owner,
      createdAt,
      updatedAt: createdAt,
    },
  }));
}

/** The class that everything has which is sold to a country abroad. */
export function classAbroad(
  classes: readonly DemoTaxClass[],
  country: string,
): DemoTaxClass | null {
  const named = classes.find(({ soldTo }) => soldTo !== "abroad" && soldTo.includes(country));
  return named ?? classes.find(({ soldTo }) => soldTo === "abroad") ?? null;
}
