import { describe, expect, test } from "vitest";
import { tenantModels } from "@/lib/db/models";
import { tableOf } from "@/lib/db/organizations/model-rows";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import { tenantTables } from "@/lib/testing/schema/tenant-tables";
import { faultsOfJudgement } from "./columns";
import { judgements } from "./judgements";
import { namesPerson } from "./row-text";

const tables = await tenantTables();

describe("every column is judged before it can leave", () => {
  test.each(tenantModels)("%s", (model) => {
    expect(faultsOfJudgement(model)).toEqual([]);
  });

  test("and a new model, a new column and one that is gone are told of, with what to do", () => {
    const { Customer: _, ...others } = judgements;
    expect(faultsOfJudgement("Customer", others)).toEqual([
      "Say in lib/export/judgements.ts what an export does with Customer and its columns.",
    ]);
    const carried = judgements.Counter.carried.replace("value", "colour");
    expect(faultsOfJudgement("Counter", { ...others, Counter: { carried } })).toEqual([
      "Say in lib/export/judgements.ts whether Counter.value leaves with an export: carried, ofPlace or secret.",
      "lib/export/judgements.ts names Counter.colour, which is twice or nowhere: take it out.",
    ]);
  });

  test("and people are known by the names of their columns, as by the database's keys", () => {
    for (const { columns } of tables)
      for (const { field, parent } of columns)
        if (parent === "users") expect(namesPerson(field), field).toBe(true);
  });

  test("and each table comes after those it refers to", async () => {
    const order = (await modelsInOrder()).map((model) => tableOf(model).table);
    expect(order.toSorted()).toEqual(tables.map(({ table }) => table).toSorted());
    for (const { table, columns } of tables)
      for (const { parent } of columns)
        if (parent && order.includes(parent) && parent !== table)
          expect(order.indexOf(parent), `${parent} before ${table}`).toBeLessThan(
            order.indexOf(table),
          );
  });
});
