import { refusedMethod } from "@/lib/http/api/api-route";

// Where requests with an unsupported method are sent; see lib/http/guard/mend-address.ts.
export const GET = refusedMethod;
