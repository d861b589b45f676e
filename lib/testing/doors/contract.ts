import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { declarationOf } from "@/lib/http/api/declaration";
import { inBraces, type OpenApiDocument, openApiDocument } from "@/lib/http/openapi/document";
import type { ApiDoor } from "./api-door";

/** What went over the wire. */
interface Exchange {
  readonly door: ApiDoor;
  readonly sent: unknown;
  readonly query: URLSearchParams;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** The contract of the API: its document, and the check that an exchange keeps to it. */
export function contractOf(doors: readonly ApiDoor[]) {
  const modules: Record<string, Record<string, unknown>> = {};
  for (const { path, method, handler } of doors)
    modules[path] = { ...modules[path], [method]: handler };
  const document = openApiDocument(modules);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...closed(document) });
  const compiled = new Map<string, ValidateFunction>();

  function faultsIn(pointer: readonly string[], value: unknown): string[] {
    const ref = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || "it"} ${message} ${JSON.stringify(params)}`,
    );
  }

  return {
    document,
    faultsIn,
    /** What the document does not allow in an exchange, in sentences. */
    faultsOf({ door, sent, query, status, contentType, body }: Exchange): string[] {
      const said = declarationOf(door.handler);
      if (!said?.answers && !said?.fileTypes)
        return [
          `${door.name} does not say what it answers: give its route in app/api/v1 a third argument such as { summary: "Add a customer", permission: "customer.create", answers: customerAnswer }.`,
        ];
      const path = `/api/v1${inBraces(door.path)}`;
      const at = ["paths", path, door.method.toLowerCase()];
      const operation = document.paths[path]?.[door.method.toLowerCase()];
      const isOk = status < 300;
      const answer = isOk
        ? [...at, "responses", String(status), "content", contentType, "schema"]
        : ["components", "responses", String(status), "content", contentType, "schema"];
      const responses = Object.keys(Object(operation?.responses));
      if (!responses.includes(String(status)) && status !== 405 && status !== 500)
        return [`${door.name} answers ${status}, and the document knows only ${responses}.`];
      const requests =
        isOk && Object(operation?.requestBody).content?.["application/json"]
          ? faultsIn([...at, "requestBody", "content", "application/json", "schema"], sent ?? {})
          : [];
      const names = queryNames(operation);
      const strayed = isOk ? [...query.keys()].filter((name) => !names.includes(name)) : [];
      return [
        ...faultsIn(answer, body).map((fault) => `${door.name} answers ${status}: ${fault}`),
        ...requests.map((fault) => `${door.name} takes what the document refuses: ${fault}`),
        ...strayed.map((name) => `${door.name} takes ?${name}, which the document does not know.`),
      ];
    },
  };
}

function queryNames(operation: Record<string, unknown> | undefined): string[] {
  const parameters = operation?.parameters;
  return Array.isArray(parameters)
    ? parameters.map((parameter) => String(Object(parameter).name))
    : [];
}

/** The document with every object of an answer closed, so that anything it does not mention is noticed. Clients may get more. */
function closed(document: OpenApiDocument): object {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (typeof value !== "object" || value === null) return value;
    const parts = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, close(each)]),
    );
    const isRecord =
      parts.type === "object" && parts.properties && !("additionalProperties" in parts);
    return isRecord ? { ...parts, additionalProperties: false } : parts;
  };
  return Object(close(document));
}
