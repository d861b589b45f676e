import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { env } from "@/lib/env";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getLogo } from "./get-logo";
import { removeLogoFile } from "./logo-files";
import { removeLogo, setLogo } from "./set-logo";

const picture = (width = 900, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: "#8a1538" } });

const files = (organizationId: string) =>
  readdir(join(env.DATA_DIR, "files", organizationId, "logo"));

describe("a logo", () => {
  test.each(["png", "jpeg", "webp"] as const)(
    "may be a %s, and is kept as a PNG of at most 512 pixels",
    async (format) => {
      const { owner } = await anOrganization();
      valueFrom(await setLogo(owner, { bytes: await picture().toFormat(format).toBuffer() }));
      const { content: png } = valueFrom(await getLogo(owner));
      const { format: kept, width, height } = await sharp(png).metadata();
      expect({ kept, width, height }).toEqual({ kept: "png", width: 512, height: 171 });
    },
  );

  test("loses what the file said beside the picture, and what was hung on behind it", async () => {
    const { owner } = await anOrganization();
    const told = await picture()
      .withExif({ IFD0: { Copyright: "secret-place" } })
      .jpeg()
      .toBuffer();
    expect(told.includes("secret-place")).toBe(true);
    const bytes = Buffer.concat([told, Buffer.from("<script>alert(1)</script>")]);
    valueFrom(await setLogo(owner, { bytes }));
    const { content: png } = valueFrom(await getLogo(owner));
    expect(png.includes("secret-place")).toBe(false);
    expect(png.includes("<script>")).toBe(false);
  });

  test("takes the place of the one before, whose file is gone, and can be removed", async () => {
    const { owner, organizationId } = await anOrganization();
    valueFrom(await setLogo(owner, { bytes: await picture().png().toBuffer() }));
    const second = await setLogo(owner, { bytes: await picture(20, 20).png().toBuffer() });
    expect(await files(organizationId)).toEqual([`${valueFrom(second).logoKey}.png`]);
    valueFrom(await removeLogo(owner));
    expect(await files(organizationId)).toEqual([]);
    expect(codeOf(await getLogo(owner))).toBe("not_found");
  });

  test("that comes back is not removed with its former file", async () => {
    const { owner, organizationId } = await anOrganization();
    const bytes = await picture().png().toBuffer();
    const first = valueFrom(await setLogo(owner, { bytes })).logoKey;
    const again = valueFrom(await setLogo(owner, { bytes })).logoKey;
    expect(again).not.toBe(first);
    await removeLogoFile(organizationId, String(first));
    expect(await files(organizationId)).toEqual([`${again}.png`]);
    expect(codeOf(await getLogo(owner))).toBe("none");
  });

  test("set by several at once is always there in the end, as one file", async () => {
    const { owner, organizationId } = await anOrganization();
    const a = await picture().png().toBuffer();
    const b = await picture(20, 20).png().toBuffer();
    await Promise.all([a, b, a, b, a].map((bytes) => setLogo(owner, { bytes })));
    expect(await files(organizationId)).toHaveLength(1);
    expect(codeOf(await getLogo(owner))).toBe("none");
  });

  test("set twice is one file, which stays", async () => {
    const { owner, organizationId } = await anOrganization();
    const bytes = await picture().png().toBuffer();
    await Promise.all([setLogo(owner, { bytes }), setLogo(owner, { bytes })]);
    expect(await files(organizationId)).toHaveLength(1);
    expect(codeOf(await getLogo(owner))).toBe("none");
  });
});

describe("what is no picture that we take is refused, and nothing is kept:", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ["an SVG", async () => Buffer.from(svg), "image_unsupported"],
    ["a GIF", async () => picture(9, 9).gif().toBuffer(), "image_unsupported"],
    ["a page", async () => Buffer.from("<!doctype html><p>hello"), "image_unsupported"],
    ["nothing", async () => Buffer.alloc(0), "image_unsupported"],
    [
      "half a PNG",
      async () => (await picture().png().toBuffer()).subarray(0, 200),
      "image_unreadable",
    ],
    [
      "a small file that unpacks to a huge picture",
      async () => picture(8000, 8000).png({ compressionLevel: 9 }).toBuffer(),
      "image_unreadable",
    ],
  ] as const)("%s", async (_what, make, code) => {
    const { owner } = await anOrganization();
    const before = await databaseState();
    expect(codeOf(await setLogo(owner, { bytes: await make() }))).toBe(code);
    expect(await databaseState()).toEqual(before);
    expect(codeOf(await getLogo(owner))).toBe("not_found");
  });
});

test("a member who may not change the organization can't give it a logo, nor remove it", async () => {
  const organization = await anOrganization();
  const member = await aMember(organization, "manager");
  const bytes = await picture().png().toBuffer();
  await expect(setLogo(member, { bytes })).rejects.toThrow(Forbidden);
  await expect(removeLogo(member)).rejects.toThrow(Forbidden);
});

test("another organization's member gets their own logo, whatever the other has", async () => {
  const { owner } = await anOrganization();
  const stranger = await anOrganization();
  valueFrom(await setLogo(owner, { bytes: await picture().png().toBuffer() }));
  expect(codeOf(await getLogo(stranger.owner))).toBe("not_found");
});
