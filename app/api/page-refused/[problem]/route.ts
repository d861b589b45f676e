import { servePageRefusal } from "@/lib/http/serve-page-refusal";

// Where requests for a page are sent that no page takes; see lib/http/dress-page.ts.
export const GET = servePageRefusal;
