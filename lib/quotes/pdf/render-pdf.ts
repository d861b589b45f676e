import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { OrganizationId } from "@/lib/db/organization-id";
import { readLogo } from "@/lib/organizations/logo-files";
import type { QuotePaper } from "../paper";
import { fontsFor } from "./fonts";
import { inPrintedLetters } from "./in-printed-letters";
import { quoteDocument } from "./quote-document";

/**
 * A quote as the PDF that is sent: A4, selectable text, in the organization's language, with its logo and colour. Check its
 * letters first ({@link lettersLeftBlank}).
 */
export function renderPdf(organizationId: OrganizationId, paper: QuotePaper): Promise<Buffer> {
  return render(organizationId, paper, { isDraft: false });
}

/** The same before it is sent, with a mark on each page that says so, and boxes for the letters that would be blank. */
export function renderDraft(organizationId: OrganizationId, paper: QuotePaper): Promise<Buffer> {
  return render(organizationId, paper, { isDraft: true });
}

async function render(
  organizationId: OrganizationId,
  paper: QuotePaper,
  { isDraft }: { readonly isDraft: boolean },
): Promise<Buffer> {
  const { logoKey } = paper.organization;
  const logo = logoKey ? await readLogo(organizationId, logoKey) : null;
  const { families, missing } = await fontsFor(lettersOn(paper));
  const printed = isDraft ? inPrintedLetters(paper, missing) : paper;
  return renderToBuffer(quoteDocument(printed, { logo, families, isDraft }));
}

/** The letters on a quote that its PDF would leave blank, because none of our fonts has them; usually none. */
export async function lettersLeftBlank(paper: QuotePaper): Promise<readonly string[]> {
  const { missing } = await fontsFor(lettersOn(paper));
  return missing;
}

// All texts of a quote, which is more than is printed, so that nothing that is printed is missed.
function lettersOn(paper: QuotePaper): readonly string[] {
  return [...new Set(JSON.stringify(paper))];
}
