import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { log } from "@/lib/log";
import { ok, problem } from "@/lib/result";
import { copyToDirectory } from "./copy-to-directory";
import { removeLogoFile, storeLogo } from "./logo-files";

const acceptedTypes = ["image/png", "image/jpeg", "image/webp"];
const maxSidePixels = 512;
/** A small file can hold a huge picture: larger ones are not unpacked. */
const maxInputPixels = 24_000_000;

/**
 * Gives an organization a logo. Its content decides what kind of picture it is. It is drawn again at 512 pixels or less, so that
 * only the picture is kept: not where it was taken, nor any bytes of something else.
 *
 * @problem "image_unsupported" | "image_unreadable"
 * @see ASVS 5.0 5.2.2, 5.2.6
 */
export async function setLogo(actor: Member, { bytes }: { bytes: Uint8Array }) {
  authorize(actor, "organization.update");
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !acceptedTypes.includes(type.mime)) return problem("image_unsupported");
  const png = await redraw(bytes);
  if (!png) return problem("image_unreadable");
  return changeLogo(actor, await storeLogo(actor.organizationId, png));
}

/** Removes an organization's logo; its initial is shown instead. */
export async function removeLogo(actor: Member) {
  return changeLogo(actor, null);
}

async function changeLogo(actor: Member, logoKey: string | null) {
  const db = authorize(actor, "organization.update");
  const { organizationId } = actor;
  const former = await db.$transaction(async (tx) => {
    const { name } = await lockOrganization(tx);
    const before = await tx.organization.findFirstOrThrow({ select: { logoKey: true } });
    if (before.logoKey === logoKey) return null;
    await tx.organization.updateMany({ where: { id: organizationId }, data: { logoKey } });
    await copyToDirectory(tx);
    await recordEvent(tx, actor, {
      action: "organization.logo_changed",
      targetId: organizationId,
      changes: { name, from: before.logoKey, to: logoKey },
    });
    return before.logoKey;
  });
  if (former) await removeLogoFile(organizationId, former);
  return ok({ logoKey });
}

async function redraw(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: maxInputPixels, failOn: "error" })
      .rotate()
      .resize(maxSidePixels, maxSidePixels, { fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch (error) {
    log.info({ err: error }, "an image could not be read");
    return null;
  }
}
