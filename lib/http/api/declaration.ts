import "server-only";
import type { z } from "zod";
import type { Permission } from "@/lib/access/policy";

/** Whom a route lets in. */
export type Door = "public" | "open" | "person" | "session" | "member";

/** What an answer's schema describes, in the forms in which a use case may return it. */
export type Readable<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Readable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Readable<T[Key]> }
      : T;

/**
 * What a route's third argument says about it: for clients (openapi.json is made of it, and a test checks every answer against
 * it) and for whoever reads the route.
 */
export interface Declaration<Value, Shown> {
  /** What it does, in a line that begins with a verb: "Add a customer". */
  readonly summary?: string;
  /** The permission that a member needs. The use case checks it; this tells the client. */
  readonly permission?: Permission;
  /** The answer, in camel case as the use case has it; lib/answer-fields.ts has what answers share. */
  readonly answers?: z.ZodType<Shown>;
  /** 200 unless something was created. */
  readonly status?: 200 | 201;
  /** Which part of the value the client gets; all of it unless given. */
  readonly present?: (value: Value) => Readable<Shown>;
  /** The types of the file that it answers instead of JSON; `respond` makes it. */
  readonly fileTypes?: readonly string[];
  readonly respond?: (value: Value, requestId: string) => Response;
}

/** Requires `present` if the use case's answer is not what the declaration says. */
export type Fitting<Value, Shown> =
  Value extends Readable<Shown> ? unknown : { readonly present: (value: Value) => Readable<Shown> };

/** A route as the document describes it. */
export interface DeclaredRoute {
  readonly door: Door;
  readonly schema: unknown;
  readonly summary: string | undefined;
  readonly permission: Permission | undefined;
  readonly answers: z.ZodType | undefined;
  readonly status: number;
  readonly fileTypes: readonly string[] | undefined;
  /** Whether it takes a file, with what the schema says beside it. */
  readonly isUpload: boolean;
}

const declared = new WeakMap<object, DeclaredRoute>();

/** Keeps what a route says about itself beside its handler. */
export function declare<Handler extends object>(handler: Handler, route: DeclaredRoute): Handler {
  declared.set(handler, route);
  return handler;
}

/** What a route's handler says about itself; undefined for handlers that are not ours. */
export function declarationOf(handler: object): DeclaredRoute | undefined {
  return declared.get(handler);
}
