import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const customer = ({ params }: Company) => ({ customerId: params.customerId ?? "" });
const contact = (company: Company) => ({
  ...customer(company),
  contactId: company.params.contactId ?? "",
});
const file = ({ params }: Company) => ({ importId: params.importId ?? "" });

/** Actions on customers, imports and saved views. */
export const customersActions: Actions = {
  createCustomerAction: {
    isMembers: true,
    permission: "customer.create",
    fields: () => ({ name: "One more customer" }),
  },
  createCustomerForQuoteAction: {
    isMembers: true,
    permission: "customer.create",
    fields: () => ({ name: "A customer to sell to" }),
  },
  updateCustomerAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), phone: "+49 1" }),
  },
  addContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), name: "Bo Lind" }),
  },
  updateContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...contact(company), name: "Bo Lind" }),
  },
  setAddressAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), kind: "billing", city: "Bevensen" }),
  },
  addActivityAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), kind: "call", body: "Wants more" }),
  },
  removeContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: contact,
  },
  changeManyAction: {
    isMembers: true,
    leavesOut: true,
    permission: "customer.update",
    fields: ({ params }) => ({
      kind: "add_tag",
      tag: "new",
      [`pick_${params.customerId}`]: "true",
    }),
  },
  undoBulkChangeAction: {
    isMembers: true,
    leavesOut: true,
    permission: "customer.update",
    namesRecord: true,
    fields: ({ params }) => ({ bulkChangeId: params.bulkChangeId ?? "" }),
  },
  saveViewAction: { isMembers: true, permission: "view.save", fields: () => ({ name: "Mine" }) },
  changeViewAction: {
    isMembers: true,
    permission: "view.save",
    namesRecord: true,
    fields: ({ params }) => ({ viewId: params.viewId ?? "", name: "Renamed" }),
  },
  deleteViewAction: {
    isMembers: true,
    permission: "view.save",
    namesRecord: true,
    fields: ({ params }) => ({ viewId: params.viewId ?? "" }),
  },
  mergeCustomersAction: {
    isMembers: true,
    permission: "customer.merge",
    namesRecord: true,
    fields: ({ params }) => ({
      keptId: params.customerId ?? "",
      mergedId: params.otherCustomerId ?? "",
    }),
  },
  mapImportAction: {
    isMembers: true,
    permission: "customer.create",
    namesRecord: true,
    fields: (company) => ({ ...file(company), column0: "name" }),
  },
  startImportAction: {
    isMembers: true,
    permission: "customer.create",
    namesRecord: true,
    fields: file,
  },
  deleteCustomerAction: {
    isMembers: true,
    permission: "customer.delete",
    namesRecord: true,
    fields: customer,
  },
  restoreCustomerAction: {
    isMembers: true,
    permission: "customer.delete",
    namesRecord: true,
    fields: customer,
  },
};
