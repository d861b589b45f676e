import "server-only";
import { headers } from "next/headers";
import { Forbidden, StatusForbids } from "@/lib/access/authorize";
import { recordDenial } from "@/lib/audit/record-denial";
import { getLogo } from "@/lib/organizations/get-logo";
import { setLogo } from "@/lib/organizations/set-logo";
import type { ProblemCode } from "@/lib/problems";
import { isCrossSite } from "./cross-site";
import { currentMember } from "./current-session";
import { problemResponse } from "./problem-response";
import { readBytes } from "./read-bytes";
import { requestOrigin } from "./request-origin";
import { seeOther } from "./see-other";

/** The longest logo that is accepted, and room for what a form writes around it. */
const maxLogoBytes = 1024 * 1024;
const maxFormBytes = maxLogoBytes + 16 * 1024;

type SlugContext = { params: Promise<{ slug: string }> };

/** The logo for a member's browser. At an address with its key it never changes. */
export async function serveLogo(request: Request, { params }: SlugContext): Promise<Response> {
  const actor = await currentMember((await params).slug);
  const logo = actor && (await getLogo(actor));
  if (!logo?.ok) return refuse("not_found");
  const { png, logoKey } = logo.value;
  const isNamed = new URL(request.url).searchParams.get("v") === logoKey;
  return new Response(new Uint8Array(png), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": isNamed ? "private, max-age=31536000, immutable" : "no-store",
      "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Takes a logo from the settings' form, and leads back there, with what was wrong in the address. */
export async function takeLogo(request: Request, { params }: SlugContext): Promise<Response> {
  const { slug } = await params;
  // Before anything is read: another site's form would be sent with the member's cookie.
  if (isCrossSite(request.headers)) return refuse("cross_site_request");
  const actor = await currentMember(slug);
  if (!actor) return refuse("not_found");
  try {
    const file = await readFile(request);
    const outcome = file instanceof Uint8Array ? await setLogo(actor, { bytes: file }) : null;
    const code = outcome ? (outcome.ok ? "saved" : outcome.code) : String(file);
    return backToSettings(slug, code);
  } catch (error) {
    if (error instanceof Forbidden) {
      await recordDenial(error);
      return backToSettings(slug, "forbidden");
    }
    if (error instanceof StatusForbids) return backToSettings(slug, "status_forbids");
    throw error;
  }
}

async function readFile(request: Request): Promise<Uint8Array | ProblemCode> {
  if (Number(request.headers.get("content-length")) > maxFormBytes) return "image_too_large";
  const body = await readBytes(request, maxFormBytes);
  if (!body) return "image_too_large";
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) return "image_unsupported";
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } })
    .formData()
    .catch(() => null);
  const file = form?.get("logo");
  if (!(file instanceof File) || file.size === 0) return "image_unreadable";
  return file.size > maxLogoBytes ? "image_too_large" : new Uint8Array(await file.arrayBuffer());
}

function backToSettings(slug: string, outcome: string): Response {
  const query = new URLSearchParams({ logo: outcome });
  return seeOther(`/o/${encodeURIComponent(slug)}/settings?${query}#logo`);
}

async function refuse(code: ProblemCode): Promise<Response> {
  const { requestId } = requestOrigin(await headers(), "browser");
  return problemResponse(code, { requestId });
}
