"use client";

import { EditedRecord } from "@/components/form/edited-record";
import { focusFirstField } from "@/components/form/focus-first-field";
import { FormFooter } from "@/components/form/form-footer";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { classOptions, type TaxClassChoice } from "@/components/tax-classes/class-options";
import { Card, CardBody } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { createProductFormSchema } from "@/lib/products/form-schema";
import { formValues } from "@/lib/products/form-values";
import type { Product } from "@/lib/products/product";
import { usualTaxClass } from "@/lib/tax-classes/usual-tax-class";

interface ProductFormProps {
  action: BoundAction;
  /** The product to change; a new one without. */
  product?: Product;
  /** The currency that a new product starts with. */
  currency: string;
  /** The tax rate that a new product starts with, by the class that has it where there is one. */
  usualTaxRateBasisPoints?: number;
  taxClasses: readonly TaxClassChoice[];
  cancelHref: string;
}

const states = [
  { value: "true", label: "Active" },
  { value: "false", label: "Not sold any more" },
];

/** A product's fields, for a new one and for changes alike. */
export function ProductForm(props: ProductFormProps) {
  const { action, product, currency, usualTaxRateBasisPoints, taxClasses, cancelHref } = props;
  const usual = usualTaxClass(taxClasses, usualTaxRateBasisPoints ?? 0);
  const { form, field, state, isPending } = useServerForm(
    action,
    createProductFormSchema,
    formValues(product, currency, usualTaxRateBasisPoints, usual?.id),
  );
  const classes = classOptions(taxClasses, product?.taxClassId ?? null);
  const amount = { inputMode: "decimal", autoComplete: "off" } as const;

  return (
    <form ref={product ? undefined : focusFirstField} {...form}>
      <EditedRecord name="productId" record={product} />
      <Card>
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              {...field("name")}
              label="Product"
              autoComplete="off"
              required
              className="sm:col-span-2"
            />
            <TextField {...field("sku")} label="SKU" autoComplete="off" required />
            <TextField {...field("category")} label="Category" autoComplete="off" />
            <TextField
              {...field("price")}
              {...amount}
              label="Price"
              hint="Such as 1234.50 or 1234,50."
              required
            />
            <TextField
              {...field("currency")}
              label="Currency"
              hint="Three letters, such as EUR or USD."
              autoComplete="off"
              maxLength={3}
              required
            />
            <TextField
              {...field("unit")}
              label="Unit"
              hint="What the price is for: piece, hour, metre."
              autoComplete="off"
              required
            />
            <div className="group/tax contents">
              {classes.length > 0 ? (
                <SelectField
                  {...field("taxClassId")}
                  label="Tax class"
                  hint="The product has the class's rate, also when that changes."
                  options={[{ value: "", label: "None: a rate of its own" }, ...classes]}
                />
              ) : null}
              <TextField
                {...field("taxRate")}
                {...amount}
                label="Tax in percent"
                hint="Such as 19 or 7.7."
                className="group-has-[option:checked:not([value=''])]/tax:hidden"
              />
            </div>
            <TextField
              {...field("cost")}
              {...amount}
              label="Cost"
              hint="In the same currency. Only managers and above see it."
            />
            <SelectField {...field("isActive")} label="State" options={states} />
            <TextareaField
              {...field("otherPrices")}
              label="Prices in other currencies"
              hint="One to a line, such as USD 89.90."
              rows={2}
              className="sm:col-span-2"
            />
            <TextareaField
              {...field("description")}
              label="Description"
              rows={4}
              className="sm:col-span-2"
            />
          </div>
        </CardBody>
        <FormFooter cancelHref={cancelHref} isPending={isPending}>
          {product ? "Save changes" : "Add product"}
        </FormFooter>
      </Card>
    </form>
  );
}
