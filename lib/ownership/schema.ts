import { z } from "zod";
import { recordId } from "@/lib/fields";

export const offerOwnershipSchema = z.strictObject({ toUserId: recordId });
