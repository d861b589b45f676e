import { refusedMethod } from "@/lib/http/api-route";

// Where requests with a method that nothing takes are led; see lib/http/mend-address.ts.
export const GET = refusedMethod;
