import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pagePolicy, reportingEndpoints } from "../headers/content-security-policy";
import { isPageAddress, pageRefusal } from "./page-request";
import { markVisit } from "./visit";

/**
 * Gives a request for a page, and its answer, a Content-Security-Policy with a nonce of its own. Next reads it from the request
 * and puts the nonce on the scripts that it writes. A request that no page takes is sent where it is told why, and not to proxy.ts,
 * for which Next would hold 10 MB of its body in memory. Returns whether a page takes it.
 *
 * @see ASVS 5.0 3.4.3
 */
export function dressPage(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method = "", headers } = request;
  if (!isPageAddress(path)) return false;
  const refusal = pageRefusal(method, headers["content-length"]);
  if (refusal) {
    request.method = "GET";
    request.url = `/api/page-refused/${refusal}`;
    return false;
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce);
  headers["content-security-policy"] = policy;
  headers["x-nonce"] = nonce;
  // Next tells a page its parameters, but not the address that was requested.
  headers["x-address"] = request.url;
  markVisit(request);
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Reporting-Endpoints", reportingEndpoints);
  return true;
}
