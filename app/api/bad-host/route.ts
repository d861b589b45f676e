import { refusedHost } from "@/lib/http/guard/refused-host";

// Where requests are sent that name no host or several; see lib/http/guard/mend-address.ts.
export const GET = refusedHost;
