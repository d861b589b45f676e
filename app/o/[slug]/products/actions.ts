"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { createProduct } from "@/lib/products/create-product";
import { deleteProduct } from "@/lib/products/delete-product";
import { createProductFormSchema } from "@/lib/products/form-schema";
import { restoreProduct } from "@/lib/products/restore-product";
import { productIdSchema } from "@/lib/products/schema";

export const createProductAction = memberAction(
  createProductFormSchema,
  createProduct,
  ({ id }, slug) => ({ goTo: `/o/${slug}/products/${id}` }),
);

export const deleteProductAction = memberAction(
  productIdSchema,
  deleteProduct,
  ({ productId }, slug) => ({ goTo: `/o/${slug}/products?deleted=${productId}` }),
);

export const restoreProductAction = memberAction(
  productIdSchema,
  restoreProduct,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/products/${id}`,
  }),
);
