import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const product = ({ params }: Company) => ({ productId: params.productId ?? "" });
const taxClass = ({ params }: Company) => ({ taxClassId: params.taxClassId ?? "" });
const taxClassForm = { name: "One more class", rate: "7", note: "" };
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
  taxClassId: "",
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
  createTaxClassAction: {
    isMembers: true,
    permission: "tax_class.manage",
    fields: () => taxClassForm,
  },
  updateTaxClassAction: {
    isMembers: true,
    permission: "tax_class.manage",
    namesRecord: true,
    fields: (company) => ({
      ...taxClass(company),
      ...taxClassForm,
      name: "Another class",
      lockVersion: "1",
    }),
  },
  activateTaxClassAction: {
    isMembers: true,
    permission: "tax_class.manage",
    namesRecord: true,
    fields: (company) => ({ ...taxClass(company), isActive: "false" }),
  },
  restoreProductAction: {
    isMembers: true,
    permission: "product.delete",
    namesRecord: true,
    fields: product,
  },
};
