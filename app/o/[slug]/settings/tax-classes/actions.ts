"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { createTaxClass } from "@/lib/tax-classes/create-tax-class";
import {
  activateTaxClassSchema,
  createTaxClassFormSchema,
  updateTaxClassFormSchema,
} from "@/lib/tax-classes/schema";
import { updateTaxClass } from "@/lib/tax-classes/update-tax-class";

export const createTaxClassAction = memberAction(createTaxClassFormSchema, createTaxClass, stay);
export const activateTaxClassAction = memberAction(activateTaxClassSchema, updateTaxClass, stay);
export const updateTaxClassAction = memberAction(
  updateTaxClassFormSchema,
  updateTaxClass,
  (_saved, slug) => ({ goTo: `/o/${slug}/settings/tax-classes` }),
);
