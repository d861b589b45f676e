import { memberRoute } from "@/lib/http/api/api-route";
import { productAnswer } from "@/lib/products/answers";
import { restoreProduct } from "@/lib/products/restore-product";
import { productIdSchema } from "@/lib/products/schema";

export const POST = memberRoute(productIdSchema, restoreProduct, {
  summary: "Restore a deleted product",
  permission: "product.delete",
  answers: productAnswer,
});
