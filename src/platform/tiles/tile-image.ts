/** The kinds of picture that a tile may be; an SVG could carry a program, so it may not. */
export type TileType = "image/png" | "image/jpeg" | "image/webp";

/** Larger pictures are not map tiles. */
export const LARGEST_TILE_BYTES = 512 * 1024;

/** What the bytes are, whatever they were called; null when they are no picture of ours. */
export function tileTypeOf(body: Uint8Array): TileType | null {
  const begins = (text: string, at = 0) =>
    [...text].every((letter, index) => body[at + index] === letter.charCodeAt(0));
  if (begins("\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins("\xff\xd8\xff")) return "image/jpeg";
  if (begins("RIFF") && begins("WEBP", 8)) return "image/webp";
  return null;
}
