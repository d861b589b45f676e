import "server-only";
import type { TenantModel } from "@/lib/db/models";
import { tableOf } from "@/lib/db/organizations/model-rows";
import type { Column } from "@/lib/db/schema-metadata";
import { type Judgement, judgements } from "./judgements";

const names = (list = ""): readonly string[] => list.split(" ").filter((name) => name !== "");

/** The columns of a model that an export takes along, in the schema's order. Columns that nobody judged are not among them. */
export function exportedColumns(model: TenantModel): readonly Column[] {
  const { carried, ofPlace } = judgements[model];
  const leaving = new Set([...names(carried), ...names(ofPlace)]);
  return tableOf(model).columns.filter(({ field }) => leaving.has(field));
}

/** Those of them that an import brings in and checksums cover. */
export function carriedColumns(model: TenantModel): readonly Column[] {
  const carried = new Set(names(judgements[model].carried));
  return exportedColumns(model).filter(({ field }) => carried.has(field));
}

/** What is wrong with a model's judgement, in sentences that say what to do; empty if each column has one. */
export function faultsOfJudgement(
  model: TenantModel,
  judged: Partial<Record<TenantModel, Judgement>> = judgements,
): readonly string[] {
  const judgement = judged[model];
  const place = "lib/export/judgements.ts";
  if (!judgement) return [`Say in ${place} what an export does with ${model} and its columns.`];
  const { carried, ofPlace, secret = {} } = judgement;
  const named = [...names(carried), ...names(ofPlace), ...Object.keys(secret)];
  const fields = tableOf(model)
    .columns.map(({ field }) => field)
    .filter((field) => field !== "organizationId");
  return [
    ...fields
      .filter((field) => !named.includes(field))
      .map(
        (field) =>
          `Say in ${place} whether ${model}.${field} leaves with an export: carried, ofPlace or secret.`,
      ),
    ...named
      .filter((field, position) => named.indexOf(field) !== position || !fields.includes(field))
      .map((field) => `${place} names ${model}.${field}, which is twice or nowhere: take it out.`),
  ];
}
