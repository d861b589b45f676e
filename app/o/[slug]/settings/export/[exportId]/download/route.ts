import { linkToExport } from "@/lib/export/link-to-export";
import { exportIdSchema } from "@/lib/export/schema";
import { memberRedirect } from "@/lib/http/files/browser-route";

export const GET = memberRedirect(exportIdSchema, linkToExport, "settings/export");
