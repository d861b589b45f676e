import { exportCustomers } from "@/lib/customers/export-customers";
import { customerFilterSchema } from "@/lib/customers/schema";
import { memberDownload } from "@/lib/http/files/member-download";

export const POST = memberDownload(customerFilterSchema, exportCustomers, "customers");
