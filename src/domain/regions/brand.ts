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

/** Two colours that meet on pages, with what was measured of them. */
export interface BrandPair {
  readonly scheme: "light" | "dark";
  /** The one to change when the two are too alike. */
  readonly colour: keyof BrandColours;
  readonly behind: keyof BrandColours | "page";
  /** 1–21, cut to two decimals, not rounded: 4.499 must not read as 4.50. */
  readonly ratio: number;
  /** What WCAG 2.2 AA asks: 4.5 of text, 3 of buttons' edges. */
  readonly least: number;
  readonly isEnough: boolean;
}

const PAIRS = [
  ["accentStrong", "page", TEXT],
  ["accentStrong", "surface", TEXT],
  ["onAccent", "accent", TEXT],
  ["onAccent", "accentStrong", TEXT],
  ["accent", "page", CONTROL],
  ["accent", "surface", CONTROL],
] as const;

/** Every pair of colours of the brand that has to differ, in both schemes. */
export function brandPairs(brand: Brand): readonly BrandPair[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const colours = { ...brand[scheme], page: PAGE_BACKGROUND[scheme] };
    return PAIRS.map(([colour, behind, least]) => {
      const ratio = contrastRatio(colours[colour], colours[behind]);
      return { scheme, colour, behind, ratio: Math.floor(ratio * 100) / 100, least, isEnough: ratio >= least };
    });
  });
}

/** What makes a brand unreadable, as sentences with the measured ratio; empty when it may be used. */
export function brandProblems(brand: Brand): readonly string[] {
  return brandPairs(brand)
    .filter(({ isEnough }) => !isEnough)
    .map(({ scheme, colour, behind, ratio, least }) => {
      const what = `${colour} on ${behind === "page" ? "the page" : behind}`;
      return `In the ${scheme} scheme ${what} has a contrast of ${ratio.toFixed(2)}:1, needs ${least}:1.`;
    });
}
