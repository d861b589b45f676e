import { memberDownload } from "@/lib/http/files/member-download";
import { exportProducts } from "@/lib/products/export-products";
import { productFilterSchema } from "@/lib/products/schema";

export const POST = memberDownload(productFilterSchema, exportProducts, "products");
