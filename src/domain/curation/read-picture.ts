import type { Sharp } from "sharp";

export const MOST_PICTURE_BYTES = 5 * 1024 * 1024;
/** More than any phone's camera takes; less than what fills a server's memory. */
const MOST_PIXELS = 60_000_000;
const WIDEST = 1200;
const SMALL = 320;
const QUALITY = 80;

export type PictureProblem = "too-large" | "not-a-picture" | "too-many-pixels";

export interface ReadPicture {
  readonly bytes: Buffer;
  /** For cards, at most 320 pixels. */
  readonly small: Buffer;
  readonly width: number;
  readonly height: number;
}

export type PictureResult =
  | { readonly ok: true; readonly picture: ReadPicture }
  | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Draws an uploaded picture anew: upright, at most 1200 pixels, WebP, and nothing else of the file, for cameras write where and
 * when a picture was taken. What it is is told by its first bytes, never by its name.
 */
export async function readPicture(upload: Uint8Array): Promise<PictureResult> {
  if (upload.byteLength > MOST_PICTURE_BYTES) return refuse("too-large");
  // Decoders of rarer kinds (SVG, TIFF, PDF) are never reached.
  if (!isKnownKind(upload)) return refuse("not-a-picture");
  // Loaded with the first picture: few of a server's starts need it.
  const { default: sharp } = await import("sharp");
  const open = (limitInputPixels: number | false) =>
    // Of something animated the first picture.
    sharp(upload, { limitInputPixels, failOn: "error", pages: 1 });
  // The header alone: nothing is unpacked.
  const size = await open(false)
    .metadata()
    .catch(() => null);
  if (size === null) return refuse("not-a-picture");
  if (size.width * size.height > MOST_PIXELS) return refuse("too-many-pixels");
  try {
    const upright = () => open(MOST_PIXELS).autoOrient();
    const [{ data, info }, small] = await Promise.all([
      fitted(upright(), WIDEST).toBuffer({ resolveWithObject: true }),
      fitted(upright(), SMALL).toBuffer(),
    ]);
    return { ok: true, picture: { bytes: data, small, width: info.width, height: info.height } };
  } catch {
    return refuse("not-a-picture");
  }
}

// sharp keeps no metadata unless asked to.
function fitted(picture: Sharp, most: number) {
  return picture
    .resize({ width: most, height: most, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: QUALITY });
}

function isKnownKind(upload: Uint8Array): boolean {
  const text = (from: number, to: number) => Buffer.from(upload.subarray(from, to)).toString("latin1");
  if (text(0, 3) === "\xff\xd8\xff") return true;
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return true;
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return true;
  return text(4, 8) === "ftyp" && ["avif", "avis"].includes(text(8, 12));
}

function refuse(problem: PictureProblem): PictureResult {
  return { ok: false, problem };
}
