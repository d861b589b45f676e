import { bulkAnswer } from "@/lib/bulk";
import { memberRoute } from "@/lib/http/api/api-route";
import { createProducts } from "@/lib/products/create-products";
import { createProductsSchema } from "@/lib/products/schema";

export const POST = memberRoute(createProductsSchema, createProducts, {
  summary: "Add up to 1,000 products",
  permission: "product.create",
  answers: bulkAnswer,
});
