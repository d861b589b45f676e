import { z } from "zod";
import { recordId } from "@/lib/fields";

export const exportIdSchema = z.strictObject({ exportId: recordId });
