import { memberDownload } from "@/lib/http/files/member-download";
import { exportFaults } from "@/lib/imports/export-faults";
import { importIdSchema } from "@/lib/imports/schema";

export const POST = memberDownload(importIdSchema, exportFaults, "imports");
