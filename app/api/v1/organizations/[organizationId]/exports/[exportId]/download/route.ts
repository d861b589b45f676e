import { exportLinkAnswer } from "@/lib/export/answers";
import { linkToExport } from "@/lib/export/link-to-export";
import { exportIdSchema } from "@/lib/export/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(exportIdSchema, linkToExport, {
  summary: "Get a link to the zip of an export",
  permission: "organization.export",
  answers: exportLinkAnswer,
  present: ({ path: _, ...link }) => link,
});
