import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { NextRequest } from "next/server";
import { z } from "zod";
import type { ApiDoor, Handler } from "./api-door";
import { factsOf } from "./api-door-facts";
import { contractOf } from "./contract";

const apiFolder = fileURLToPath(new URL("../../../app/api/v1", import.meta.url));
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export interface ApiCall {
  readonly token?: string | undefined;
  /** May name more than the path has. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** An object travels as JSON; text and bytes as they are. */
  readonly body?: object | string | undefined;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const answerSchema = z.record(z.string(), z.unknown());

let contract: Promise<ReturnType<typeof contractOf>> | undefined;

/** The API's contract, which every call of {@link callDoor} is checked against. */
export function apiContract(): Promise<ReturnType<typeof contractOf>> {
  contract ??= apiDoors().then(contractOf);
  return contract;
}

/** Every route of the API, from the file tree, so that a new one is included by itself. */
export async function apiDoors(): Promise<readonly ApiDoor[]> {
  const files = await readdir(apiFolder, { recursive: true });
  const routes = files.filter((file) => file.endsWith("route.ts")).sort();
  const doors = await Promise.all(
    routes.map(async (file) => {
      const module: Record<string, Handler> = await import(`${apiFolder}/${file}`);
      const path = `/${file.replaceAll("\\", "/").replace(/\/route\.ts$/, "")}`;
      return methods.flatMap((method) => {
        const handler = module[method];
        return handler ? [{ name: `${method} ${path}`, method, path, handler }] : [];
      });
    }),
  );
  return doors.flat();
}

/** A form with a small file and these fields, for a door that takes one. */
export function formOf(fields: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set("file", new File(["Net 30"], "terms.txt"));
  return form;
}

const jsonOf = (body: object | string) => (typeof body === "object" ? JSON.stringify(body) : body);

/** Calls a door, and answers what a client would see. */
export async function callDoor(door: ApiDoor, call: ApiCall = {}) {
  const { body, token, query = "", headers = {} } = call;
  const names = [...door.path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  const params = Object.fromEntries(names.map((name) => [name, call.params?.[name] ?? ""]));
  const path = names.reduce(
    (filled, name) => filled.replace(`[${name}]`, encodeURIComponent(params[name] ?? "")),
    door.path,
  );
  const isJson = typeof body === "object";
  const isForm = isJson && factsOf(door).isUpload === true;
  const request = new NextRequest(`http://localhost:3000/api/v1${path}${query}`, {
    method: door.method,
    headers: {
      ...(!isForm && (isJson || door.method !== "GET")
        ? { "Content-Type": "application/json" }
        : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? formOf(body) : jsonOf(body) }),
  });
  const response = await door.handler(request, { params: Promise.resolve(params) });
  const { status } = response;
  const text = await response.text();
  // A file is not JSON, whatever is in it.
  const isFile = response.headers.has("content-disposition");
  const answer = isFile ? {} : answerSchema.parse(JSON.parse(text));
  const contentType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const sent = isJson && !isForm ? body : undefined;
  const faults = (await apiContract()).faultsOf({
    door,
    sent,
    query: request.nextUrl.searchParams,
    status,
    contentType,
    body: isFile ? text : answer,
  });
  if (faults.length > 0) throw new Error(`The contract is broken.\n${faults.join("\n")}`);
  return { status, headers: response.headers, text, body: answer };
}
