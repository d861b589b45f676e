import "server-only";
import { createRequire } from "node:module";
import path from "node:path";
import { Font, renderToBuffer } from "@react-pdf/renderer";
import type { OrganizationId } from "@/lib/db/organization-id";
import { readLogo } from "@/lib/organizations/logo-files";
import type { QuotePaper } from "../paper";
import { quoteDocument } from "./quote-document";

let isReady = false;

/** A quote as a PDF: A4, selectable text, in the organization's language, with its logo and its colour. */
export async function renderPdf(
  organizationId: OrganizationId,
  paper: QuotePaper,
): Promise<Buffer> {
  if (!isReady) registerFonts();
  isReady = true;
  const { logoKey } = paper.organization;
  const logo = logoKey ? await readLogo(organizationId, logoKey) : null;
  return renderToBuffer(quoteDocument(paper, logo));
}

// The fonts that every PDF reader has know western letters only.
function registerFonts(): void {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const file = (name: string) => require.resolve(`@expo-google-fonts/inter/${name}`);
  Font.register({
    family: "Inter",
    fonts: [
      { src: file("400Regular/Inter_400Regular.ttf"), fontWeight: 400 },
      { src: file("600SemiBold/Inter_600SemiBold.ttf"), fontWeight: 600 },
    ],
  });
  // Words are broken where the writer breaks them.
  Font.registerHyphenationCallback((word) => [word]);
}
