"use server";

import { requestExport } from "@/lib/export/request-export";
import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";

export const requestExportAction = memberAction(nothing, requestExport, () => ({ show: null }));
