"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { mapImport } from "@/lib/imports/map-import";
import { importIdSchema, mapImportFormSchema } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";

const toImport = ({ id }: { id: string }, slug: string) => ({ goTo: `/o/${slug}/imports/${id}` });

export const mapImportAction = memberAction(mapImportFormSchema, mapImport, stay);
export const startImportAction = memberAction(importIdSchema, startImport, toImport);
