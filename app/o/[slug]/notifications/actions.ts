"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { markAllRead, markRead } from "@/lib/notices/mark-read";
import { noticeIdSchema } from "@/lib/notices/schema";

export const markReadAction = memberAction(noticeIdSchema, markRead, stay);
export const markAllReadAction = memberAction(nothing, markAllRead, stay);
