import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const product = ({ params }: Company) => ({ productId: params.productId ?? "" });
/** A whole form of a product: all of its fields are sent. */
const productForm = {
  sku: "ONE-MORE",
  name: "One more product",
  description: "",
  category: "",
  unit: "piece",
  price: "12.50",
  cost: "",
  currency: "EUR",
  otherPrices: "",
  taxRate: "19",
  isActive: "true",
};

/** Actions on products. */
export const productsActions: Actions = {
  createProductAction: { isMembers: true, permission: "product.create", fields: () => productForm },
  updateProductAction: {
    isMembers: true,
    permission: "product.update",
    namesRecord: true,
    fields: (company) => ({ ...product(company), ...productForm, sku: "ANOTHER" }),
  },
  deleteProductAction: {
    isMembers: true,
    permission: "product.delete",
    namesRecord: true,
    fields: product,
  },
  restoreProductAction: {
    isMembers: true,
    permission: "product.delete",
    namesRecord: true,
    fields: product,
  },
};
