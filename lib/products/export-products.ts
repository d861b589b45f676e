import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { importKinds } from "@/lib/imports/kinds";
import { ok } from "@/lib/result";
import { piecesInLine } from "@/lib/threads/pieces-in-line";
import { columnsFor } from "./columns-for";
import { formValues } from "./form-values";
import { toProduct } from "./product";
import { productsMeant } from "./products-meant";
import type { ProductFilter } from "./schema";

const rowsAtATime = 500;

/**
 * The products that fit a filter, newest first, as a CSV with the columns that an import knows; their costs only for members who
 * may see them. It is made while it is sent. The audit log says that it was asked for.
 */
export async function exportProducts(actor: Member, filter: ProductFilter) {
  const db = authorize(actor, filter.state === "deleted" ? "product.delete" : "product.read");
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "product.exported",
      targetId: actor.organizationId,
      changes: { ...filter },
    }),
  );
  return ok({
    fileName: "products.csv",
    type: "text/csv; charset=utf-8",
    pieces: piecesInLine(actor.organizationId, piecesOf(db, actor, filter)),
  });
}

async function* piecesOf(db: TenantDb, actor: Member, filter: ProductFilter) {
  const select = columnsFor(actor);
  const fields = importKinds.product.fields.filter(({ key }) => key !== "cost" || select.costMinor);
  yield byteOrderMark + csvLines([fields.map(({ label }) => label)]);
  const { where } = await productsMeant(db, filter);
  let after: string | undefined;
  for (;;) {
    const rows = await db.product.findMany({
      where: { ...where, ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: "desc" },
      take: rowsAtATime,
      select,
    });
    yield csvLines(
      rows.map((row) => {
        const product = toProduct(row);
        const cells: Readonly<Record<string, string>> = formValues(product, product.currency);
        return fields.map(({ key }) => cells[key]?.replaceAll("\n", "; ") ?? "");
      }),
    );
    after = rows.at(-1)?.id;
    if (rows.length < rowsAtATime) return;
  }
}
