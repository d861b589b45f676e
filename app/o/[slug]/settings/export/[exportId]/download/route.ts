import { linkToExport } from "@/lib/export/link-to-export";
import { exportIdSchema } from "@/lib/export/schema";
import { memberRedirect } from "@/lib/http/browser-route";

export const GET = memberRedirect(exportIdSchema, linkToExport, "settings/export");
