import { nothing } from "@/lib/fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { documentResponse } from "@/lib/http/openapi/document";
import { ok } from "@/lib/result";
import { apiDocument } from "../api-document";

export const GET = publicRoute(nothing, async () => ok(await apiDocument()), {
  respond: documentResponse,
});
