import { z } from "zod";
import { customerFilterSchema, customerSorts } from "@/lib/customers/schema";
import { flag, line, recordId } from "@/lib/fields";

const query = customerFilterSchema
  .omit({ state: true })
  .extend({ sort: z.enum(customerSorts).default("newest") });

const name = line(60, "Name the view.");

/** A list of customers with its search, filters and order. */
export const saveViewSchema = z.strictObject({
  name,
  isShared: flag.default(false),
  query,
});

const queryNames = Object.keys(query.shape);

/** The same as its form has it, with the list's query in fields beside the name. */
export const saveViewFormSchema = z.preprocess((sent) => {
  const form = z.record(z.string(), z.string()).parse(sent);
  const { name: given, isShared = "false" } = form;
  const asked = queryNames.flatMap((key) => (form[key] ? [[key, form[key]]] : []));
  return { name: given, isShared, query: Object.fromEntries(asked) };
}, saveViewSchema);

export const viewIdSchema = z.strictObject({ viewId: recordId });

/** A view's query as it was kept; what a later version does not know shows the whole list. */
export const keptQuerySchema = query.catch(query.parse({}));

export type SaveView = z.output<typeof saveViewSchema>;
