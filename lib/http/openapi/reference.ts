import "server-only";
import { z } from "zod";
import type { OpenApiDocument } from "./document";

const schemaSchema = z.record(z.string(), z.unknown());

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string().default(""),
  description: z.string().default(""),
  parameters: z.array(
    z
      .object({
        name: z.string(),
        in: z.string(),
        required: z.boolean(),
        description: z.string().optional(),
        schema: schemaSchema,
      })
      .or(z.object({ $ref: z.string() })),
  ),
  requestBody: z
    .object({
      content: z.record(
        z.string(),
        z.object({
          schema: z.object({
            properties: z.record(z.string(), schemaSchema),
            required: z.array(z.string()).default([]),
          }),
          example: z.unknown().optional(),
        }),
      ),
    })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});

const answerSchema = z.object({
  content: z.record(z.string(), z.object({ example: z.unknown().optional() })),
});

/** A field that is sent, as a reader of the reference sees it. */
export interface SentField {
  readonly name: string;
  readonly place: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** An operation as the reference shows it. */
export interface ReferenceOperation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly fields: readonly SentField[];
  /** JSON; empty where nothing is sent. */
  readonly bodyExample: string;
  readonly answerStatus: string;
  readonly answerExample: string;
  readonly refusals: readonly string[];
}

/** The operations of the document, in its order. */
export function referenceOf({ paths }: OpenApiDocument): readonly ReferenceOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      toReference(method.toUpperCase(), path, operationSchema.parse(operation)),
    ),
  );
}

function toReference(
  method: string,
  path: string,
  operation: z.output<typeof operationSchema>,
): ReferenceOperation {
  const { parameters, requestBody, responses, tags, ...said } = operation;
  const [body] = Object.values(requestBody?.content ?? {});
  const statuses = Object.keys(responses);
  const answerStatus = statuses.find((status) => status.startsWith("2")) ?? "200";
  const { content } = answerSchema.parse(responses[answerStatus]);
  const answer = content["application/json"];
  return {
    id: said.operationId,
    tag: tags[0],
    method,
    path,
    summary: said.summary,
    description: said.description,
    fields: [
      ...parameters.flatMap((parameter) =>
        "name" in parameter
          ? [field(parameter.name, parameter.in, parameter.schema, parameter.required)]
          : [],
      ),
      ...Object.entries(body?.schema.properties ?? {}).map(([name, schema]) =>
        field(name, "body", schema, body?.schema.required.includes(name) ?? false),
      ),
    ],
    bodyExample: body?.example ? JSON.stringify(body.example, null, 2) : "",
    answerStatus,
    answerExample: answer
      ? JSON.stringify(answer.example, null, 2)
      : `A file: ${Object.keys(content).join(" or ")}`,
    refusals: statuses.filter((status) => status !== answerStatus),
  };
}

function field(
  name: string,
  place: string,
  schema: Readonly<Record<string, unknown>>,
  isRequired: boolean,
): SentField {
  return { name, place, type: typeInWords(schema), isRequired };
}

function typeInWords(schema: Readonly<Record<string, unknown>>): string {
  const { type, format, enum: values, anyOf, items, $ref } = schema;
  if (Array.isArray(values)) return values.map(String).join(" | ");
  if (Array.isArray(anyOf))
    return [...new Set(anyOf.map((each) => typeInWords(Object(each))))].join(" | ");
  if (typeof $ref === "string") return $ref.split("/").at(-1) ?? "";
  if (type === "array") return `list of ${typeInWords(Object(items))}`;
  if (typeof format === "string") return format;
  return typeof type === "string" ? type : "any";
}
