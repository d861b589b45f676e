"use server";

import { requestExport } from "@/lib/export/request-export";
import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const requestExportAction = memberAction(nothing, requestExport, stay);
