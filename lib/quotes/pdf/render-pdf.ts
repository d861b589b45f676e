import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { OrganizationId } from "@/lib/db/organization-id";
import { readLogo } from "@/lib/organizations/logo-files";
import type { QuotePaper } from "../paper";
import { fontsFor } from "./fonts";
import { quoteDocument } from "./quote-document";

/** A quote as a PDF: A4, selectable text, in the organization's language, with its logo and its colour. */
export async function renderPdf(
  organizationId: OrganizationId,
  paper: QuotePaper,
): Promise<Buffer> {
  const { logoKey } = paper.organization;
  const logo = logoKey ? await readLogo(organizationId, logoKey) : null;
  const { families } = await fontsFor(lettersOn(paper));
  return renderToBuffer(quoteDocument(paper, { logo, families }));
}

/** The letters on a quote that its PDF would leave blank, because no font that we have knows them; mostly none. */
export async function lettersLeftBlank(paper: QuotePaper): Promise<readonly string[]> {
  const { missing } = await fontsFor(lettersOn(paper));
  return missing;
}

// All that is known of a quote is more than what is printed of it, which leaves nothing printed out.
function lettersOn(paper: QuotePaper): readonly string[] {
  return [...new Set(JSON.stringify(paper))];
}
