import { receiveCspReports } from "@/lib/http/csp-reports";

export const POST = receiveCspReports;
