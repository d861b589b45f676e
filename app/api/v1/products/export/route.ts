import { memberRoute } from "@/lib/http/api/api-route";
import { downloadResponse } from "@/lib/http/files/download";
import { exportProducts } from "@/lib/products/export-products";
import { productFilterSchema } from "@/lib/products/schema";

export const GET = memberRoute(productFilterSchema, exportProducts, {
  summary: "Export products",
  permission: "product.read",
  fileTypes: ["text/csv"],
  respond: downloadResponse,
});
