import { exportCustomers } from "@/lib/customers/export-customers";
import { customerFilterSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";
import { downloadResponse } from "@/lib/http/files/download";

export const GET = memberRoute(customerFilterSchema, exportCustomers, {
  summary: "Export customers",
  permission: "customer.read",
  fileTypes: ["text/csv"],
  respond: downloadResponse,
});
