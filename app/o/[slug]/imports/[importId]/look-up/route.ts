import { memberLookUp } from "@/lib/http/files/browser-route";
import { getProgress } from "@/lib/imports/get-progress";
import { importIdSchema } from "@/lib/imports/schema";

export const GET = memberLookUp(importIdSchema, getProgress);
