import { refusedHost } from "@/lib/http/refused-host";

// Where requests are sent that name no host or several; see lib/http/mend-address.ts.
export const GET = refusedHost;
