"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";

export const cancelDeletionAction = memberAction(nothing, cancelDeletion, () => ({ show: null }));
