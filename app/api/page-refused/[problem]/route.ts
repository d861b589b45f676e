import { servePageRefusal } from "@/lib/http/pages/serve-page-refusal";

// Where requests for a page are sent that no page takes; see lib/http/pages/dress-page.ts.
export const GET = servePageRefusal;
