import { receiveCspReports } from "@/lib/http/headers/csp-reports";

export const POST = receiveCspReports;
