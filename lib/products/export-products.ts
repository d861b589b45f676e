import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { csvPages } from "@/lib/csv-pages";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { importKinds } from "@/lib/imports/kinds";
import { ok } from "@/lib/result";
import { piecesInLine } from "@/lib/threads/pieces-in-line";
import { columnsFor } from "./columns-for";
import { formValues } from "./form-values";
import { toProduct } from "./product";
import { productsMeant } from "./products-meant";
import type { ProductFilter } from "./schema";

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
    pieces: piecesInLine(actor.organizationId, await piecesOf(db, actor, filter)),
  });
}

async function piecesOf(db: TenantDb, actor: Member, filter: ProductFilter) {
  const select = columnsFor(actor);
  const fields = importKinds.product.fields.filter(({ key }) => key !== "cost" || select.costMinor);
  const { where } = await productsMeant(db, filter);
  const classes = await db.taxClass.findMany({ select: { id: true, name: true } });
  const classNames = new Map(classes.map(({ id, name }) => [id, name]));
  return csvPages({
    headings: fields.map(({ label }) => label),
    read: (cursor, take) =>
      db.product.findMany({
        where: { ...where, ...(cursor ? { id: { lt: cursor[1] } } : {}) },
        orderBy: { id: "desc" },
        take,
        select,
      }),
    async cells(rows) {
      return rows.map((row) => {
        const product = toProduct(row);
        const cells: Readonly<Record<string, string>> = {
          ...formValues(product, product.currency),
          taxClass: classNames.get(product.taxClassId ?? "") ?? "",
        };
        return fields.map(({ key }) => cells[key]?.replaceAll("\n", "; ") ?? "");
      });
    },
  });
}
