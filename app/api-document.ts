import "server-only";
import { type OpenApiDocument, openApiDocument } from "@/lib/http/openapi/document";

const modules = import.meta.glob<object>("./api/v1/**/route.ts");

let made: Promise<OpenApiDocument> | undefined;

/** The document of the API as it is built here. Every route is in it, because its file is there. */
export function apiDocument(): Promise<OpenApiDocument> {
  made ??= readDocument();
  return made;
}

async function readDocument(): Promise<OpenApiDocument> {
  const routes = await Promise.all(
    Object.entries(modules).map(
      async ([file, load]) =>
        [file.slice("./api/v1".length, -"/route.ts".length), await load()] as const,
    ),
  );
  return openApiDocument(Object.fromEntries(routes));
}
