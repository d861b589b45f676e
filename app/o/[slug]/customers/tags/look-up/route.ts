import { findTags, findTagsSchema } from "@/lib/customers/find-tags";
import { memberLookUp } from "@/lib/http/files/browser-route";

export const GET = memberLookUp(findTagsSchema, findTags);
