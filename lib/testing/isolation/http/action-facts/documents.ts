import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const document = ({ params }: Company) => ({ documentId: params.documentId ?? "" });

/** Actions on documents. */
export const documentsActions: Actions = {
  updateDocumentAction: {
    isMembers: true,
    permission: "document.update",
    namesRecord: true,
    fields: (company) => ({ ...document(company), name: "Another name" }),
  },
  deleteDocumentAction: {
    isMembers: true,
    permission: "document.delete",
    namesRecord: true,
    fields: document,
  },
  restoreDocumentAction: {
    isMembers: true,
    permission: "document.delete",
    namesRecord: true,
    fields: document,
  },
};
