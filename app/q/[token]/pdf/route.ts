import { fileResponse } from "@/lib/http/member-file";
import { requestOrigin } from "@/lib/http/request-origin";
import { readSharedPdf } from "@/lib/quotes/read-pdf";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await readSharedPdf(requestOrigin(request.headers, "browser"), { token });
  return found.ok
    ? fileResponse("application/pdf", found.value)
    : new Response(null, { status: 404 });
}
