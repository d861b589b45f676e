import type { Doors } from "./door-facts";

/** Doors of documents. */
export const documentsDoors: Doors = {
  "GET /documents": { access: "document.read" },
  "POST /documents": {
    access: "document.create",
    status: 201,
    isUpload: true,
    body: () => ({ name: "🥐", customer_id: "", quote_id: "" }),
  },
  "GET /documents/[documentId]": { access: "document.read" },
  "PATCH /documents/[documentId]": {
    access: "document.update",
    body: () => ({ name: "🥐", customer_id: null, quote_id: null, lock_version: 1 }),
  },
  "DELETE /documents/[documentId]": { access: "document.delete" },
  "GET /documents/[documentId]/versions": { access: "document.read" },
  "POST /documents/[documentId]/versions": {
    access: "document.update",
    status: 201,
    isUpload: true,
    body: () => ({}),
  },
  "GET /documents/[documentId]/download": { access: "document.read", tellsNothing: true },
  "POST /documents/[documentId]/restore": { access: "document.delete" },
};
