import { memberRoute } from "@/lib/http/api-route";
import { deleteProduct } from "@/lib/products/delete-product";
import { getProduct } from "@/lib/products/get-product";
import { productIdSchema, updateProductSchema } from "@/lib/products/schema";
import { updateProduct } from "@/lib/products/update-product";

export const GET = memberRoute(productIdSchema, getProduct);
export const PATCH = memberRoute(updateProductSchema, updateProduct);
export const DELETE = memberRoute(productIdSchema, deleteProduct, {
  present: () => ({ success: true }),
});
