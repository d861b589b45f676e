"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { updateProductFormSchema } from "@/lib/products/form-schema";
import { updateProduct } from "@/lib/products/update-product";

export const updateProductAction = memberAction(
  updateProductFormSchema,
  updateProduct,
  ({ id }, slug) => ({ goTo: `/o/${slug}/products/${id}` }),
);
