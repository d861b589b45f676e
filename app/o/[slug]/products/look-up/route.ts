import { memberLookUp } from "@/lib/http/files/browser-route";
import { findProducts } from "@/lib/quotes/lines/find-products";
import { findProductsSchema } from "@/lib/quotes/schema";

export const GET = memberLookUp(findProductsSchema, findProducts);
