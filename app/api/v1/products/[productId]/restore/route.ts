import { memberRoute } from "@/lib/http/api-route";
import { restoreProduct } from "@/lib/products/restore-product";
import { productIdSchema } from "@/lib/products/schema";

export const POST = memberRoute(productIdSchema, restoreProduct);
