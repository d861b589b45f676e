import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { productAnswer } from "@/lib/products/answers";
import { createProduct } from "@/lib/products/create-product";
import { listProducts } from "@/lib/products/list-products";
import { createProductSchema, listProductsSchema } from "@/lib/products/schema";

export const GET = memberRoute(listProductsSchema, listProducts, {
  summary: "List products",
  permission: "product.read",
  answers: pageOf(productAnswer).extend({ isExact: z.boolean() }),
});
export const POST = memberRoute(createProductSchema, createProduct, {
  summary: "Add a product",
  permission: "product.create",
  answers: productAnswer,
  status: 201,
});
