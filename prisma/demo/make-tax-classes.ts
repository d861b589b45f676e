import { addDays, idAt } from "./calendar";
import { Chance } from "./chance";
import { historyDays, type Scene } from "./scene";

export type DemoTaxClass = ReturnType<typeof makeTaxClasses>[number];

/** The company's tax classes, made on its first day. */
export function makeTaxClasses({ company, staff, now }: Scene) {
  // Of its own, so that everything else stays what it was before there were tax classes.
  const chance = new Chance(`${company.slug} tax classes`);
  const createdAt = addDays(now, -historyDays);
  return company.taxClasses.map((taxClass) => ({
    ...taxClass,
    id: idAt(createdAt, chance),
    userId: staff.owner,
    createdAt,
    updatedAt: createdAt,
  }));
}
