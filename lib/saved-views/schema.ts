import { z } from "zod";
import { listCustomersSchema } from "@/lib/customers/schema";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { flag, line, recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";
import { listProductsSchema } from "@/lib/products/schema";
import { listQuotesSchema } from "@/lib/quotes/schema";

const unkept = { limit: true, cursor: true, state: true } as const;

/** The lists that have views, and what a view keeps of each: never the page, nor deleted records. */
const queries = {
  customer: z.strictObject(listCustomersSchema.shape).omit(unkept),
  product: z
    .strictObject(listProductsSchema.shape)
    .omit(unkept)
    .extend({ state: z.enum(["all", "active", "inactive"]).default("all") }),
  quote: z.strictObject(listQuotesSchema.shape).omit(unkept),
  document: z.strictObject(listDocumentsSchema.shape).omit(unkept),
};

const viewResources = ["customer", "product", "quote", "document"] as const;
export type ViewResource = (typeof viewResources)[number];

const resource = z.enum(viewResources).default("customer");

const viewName = line(60, "Name the view.");

/** A list with its search, filters and order, under a name. */
export const saveViewSchema = z
  .strictObject({
    name: viewName,
    isShared: flag.default(false),
    resource,
    /** The list's parameters by their names. */
    query: z.record(z.string().max(30), z.string().max(200)),
    overwrite: flag
      .default(false)
      .describe("Whether a view of yours with this name is written over. Without it that is 409."),
  })
  .superRefine((view, context) => {
    for (const { path, message } of queries[view.resource].safeParse(view.query).error?.issues ??
      [])
      context.addIssue({ code: "custom", message, path: ["query", ...path] });
  });

/** The same as its form sends it, with the list's query in fields beside the name. */
export const saveViewFormSchema = z.preprocess((sent) => {
  const form = z.record(z.string(), z.string()).parse(sent);
  const { name, isShared = "false", overwrite = "false", resource: list, ...asked } = form;
  return { name, isShared, overwrite, resource: list, query: asked };
}, saveViewSchema);

export const listViewsSchema = listSchema("views", {
  resource,
  isDefault: flag.optional().describe("Those that the list opens with for you, or the others."),
});

export const viewIdSchema = z.strictObject({ viewId: recordId });

/** What is left out stays as it is. */
export const changeViewSchema = z.strictObject({
  viewId: recordId,
  name: viewName.optional(),
  /** Whether the list opens with it, for whoever says so. */
  isDefault: flag.optional(),
});

/** A view's stored query; one that this version does not understand shows the whole list. */
export function keptQuery(of: string, query: unknown): Readonly<Record<string, string>> {
  const list = viewResources.find((one) => one === of);
  const kept = list ? queries[list].safeParse(query) : null;
  const said = kept?.success ? Object.entries(kept.data) : [];
  return Object.fromEntries(said.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** What a view would keep of the list that is shown: neither its deleted records nor its page. */
export function viewQuery(of: ViewResource, query: object): Readonly<Record<string, string>> {
  const names = Object.keys(queries[of].shape);
  const asked = Object.entries(query).filter(
    ([name, value]) => names.includes(name) && value && !(name === "state" && value === "deleted"),
  );
  return keptQuery(of, Object.fromEntries(asked));
}

export type SaveView = z.output<typeof saveViewSchema>;
export type ChangeView = z.output<typeof changeViewSchema>;
export type ListViews = z.output<typeof listViewsSchema>;
