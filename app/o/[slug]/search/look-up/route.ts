import { memberLookUp } from "@/lib/http/files/browser-route";
import { searchSchema } from "@/lib/search/schema";
import { searchRecords } from "@/lib/search/search-records";

export const GET = memberLookUp(searchSchema, searchRecords);
