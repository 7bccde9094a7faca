import { z } from "zod";
import { contrastRatio } from "./contrast.ts";

/** A region's colours in one scheme, `#rrggbb`. They become the CSS variables of the same names. */
export interface BrandColours {
  /** Fills and borders: buttons, the path motif. */
  readonly accent: string;
  /** Text and links in the brand's colour; a button under the pointer. */
  readonly accentStrong: string;
  /** Tinted areas behind text. */
  readonly surface: string;
  /** Text on `accent` and `accentStrong`. */
  readonly onAccent: string;
}

export interface Brand {
  readonly light: BrandColours;
  readonly dark: BrandColours;
}

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #2a6ebb");
const coloursSchema = z
  .strictObject({ accent: colour, accentStrong: colour, surface: colour, onAccent: colour })
  .partial();
/** What a region has changed of the brand. */
export const brandSchema = z.strictObject({ light: coloursSchema, dark: coloursSchema }).partial();
export type BrandChanges = z.infer<typeof brandSchema>;

/** The light scheme is Suomi.fi's blues (highlight base, brand base, depth secondary); the dark one keeps their hue. */
export const DEFAULT_BRAND: Brand = {
  light: { accent: "#2a6ebb", accentStrong: "#00357a", surface: "#f0f6ff", onAccent: "#ffffff" },
  dark: { accent: "#8ab8ec", accentStrong: "#c3dcf7", surface: "#17202b", onAccent: "#0b1a2b" },
};

/** The page behind everything, the same in every region. */
export const PAGE_BACKGROUND = { light: "#ffffff", dark: "#10151c" } as const;

export function brandWith(changes: BrandChanges): Brand {
  return { light: { ...DEFAULT_BRAND.light, ...changes.light }, dark: { ...DEFAULT_BRAND.dark, ...changes.dark } };
}

const TEXT = 4.5;
const CONTROL = 3;

/** What makes a brand unreadable, as sentences with the measured ratio; empty when it may be used. */
export function brandProblems(brand: Brand): readonly string[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const { accent, accentStrong, surface, onAccent } = brand[scheme];
    const page = PAGE_BACKGROUND[scheme];
    const pairs = [
      ["accentStrong on the page", accentStrong, page, TEXT],
      ["accentStrong on surface", accentStrong, surface, TEXT],
      ["onAccent on accent", onAccent, accent, TEXT],
      ["onAccent on accentStrong", onAccent, accentStrong, TEXT],
      ["accent on the page", accent, page, CONTROL],
      ["accent on surface", accent, surface, CONTROL],
    ] as const;
    return pairs.flatMap(([what, colour, behind, least]) => {
      const ratio = contrastRatio(colour, behind);
      if (ratio >= least) return [];
      // Cut, not rounded: 4.499 must not read as 4.50.
      return [
        `In the ${scheme} scheme ${what} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1, needs ${least}:1.`,
      ];
    });
  });
}
