import { refusedMethod } from "@/lib/http/api-route";

// Where requests with an unsupported method are sent; see lib/http/mend-address.ts.
export const GET = refusedMethod;
