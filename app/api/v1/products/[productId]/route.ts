import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { productAnswer } from "@/lib/products/answers";
import { deleteProduct } from "@/lib/products/delete-product";
import { getProduct } from "@/lib/products/get-product";
import { productIdSchema, updateProductSchema } from "@/lib/products/schema";
import { updateProduct } from "@/lib/products/update-product";

export const GET = memberRoute(productIdSchema, getProduct, {
  summary: "Read a product",
  permission: "product.read",
  answers: productAnswer,
});
export const PATCH = memberRoute(updateProductSchema, updateProduct, {
  summary: "Change a product",
  permission: "product.update",
  answers: productAnswer,
});
export const DELETE = memberRoute(productIdSchema, deleteProduct, {
  summary: "Delete a product",
  permission: "product.delete",
  ...done,
});
