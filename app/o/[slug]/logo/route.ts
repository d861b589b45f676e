import { nothing } from "@/lib/fields";
import { memberFile } from "@/lib/http/files/browser-route";
import { memberFileForm } from "@/lib/http/forms/file-form";
import { getLogo } from "@/lib/organizations/get-logo";
import { maxLogoBytes, sentLogoSchema } from "@/lib/organizations/schema";
import { setLogo } from "@/lib/organizations/set-logo";

export const GET = memberFile("image/png", nothing, getLogo);

export const POST = memberFileForm({
  permission: () => "organization.update",
  maxBytes: maxLogoBytes,
  tooLarge: "image_too_large",
  schema: sentLogoSchema,
  perform: setLogo,
  after: () => "settings?logo=saved#logo",
  back: (query) => `settings?${query}#logo`,
});
