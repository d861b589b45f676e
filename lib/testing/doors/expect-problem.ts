import { expect } from "vitest";
import type { ProblemCode } from "@/lib/problems";
import { stateBesideLogs } from "../database/database-state";
import type { ApiDoor } from "./api-door";
import { type ApiCall, callDoor } from "./api-doors";

/**
 * Calls a route and expects to be refused with this status and code: as RFC 9457 says, in plain words, without one about the
 * inside, and with nothing written except the refusal's logs.
 */
export async function expectProblem(
  door: ApiDoor,
  call: ApiCall,
  status: number,
  code?: ProblemCode,
) {
  const before = await stateBesideLogs();
  const answer = await callDoor(door, call);
  expect(answer.body).toMatchObject({
    status,
    ...(code ? { code } : { code: expect.any(String) }),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body.request_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers.get("x-request-id")).toBe(answer.body.request_id);
  expect(answer.text).not.toMatch(/stack|node_modules|prisma|\.ts:|SELECT|INSERT/i);
  // What a schema has no words for, zod tells in its own.
  expect(answer.text).not.toMatch(/"(Invalid |Too (small|big)|Unrecognized )|[:,] expected /);
  expect(await stateBesideLogs()).toEqual(before);
  return answer;
}
