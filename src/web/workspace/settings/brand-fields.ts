import {
  type Brand,
  type BrandChanges,
  type BrandColours,
  brandWith,
  DEFAULT_BRAND,
} from "../../../domain/regions/brand.ts";
import type { SettingChange } from "../../../domain/regions/region-settings.ts";
import { lastOf } from "../../page/read-form.ts";

export const SCHEMES = ["light", "dark"] as const;
export const COLOURS = [
  "accent",
  "accentStrong",
  "surface",
  "onAccent",
] as const satisfies readonly (keyof BrandColours)[];

const COLOUR = /^#[0-9a-f]{6}$/;

/** What the forms said of each colour, by path. */
export function readBrand(fields: URLSearchParams): ReadonlyMap<string, string> {
  return new Map(
    SCHEMES.flatMap((scheme) =>
      COLOURS.map((colour) => {
        const path = `brand.${scheme}.${colour}`;
        return [path, chosen(fields, path)] as const;
      }),
    ),
  );
}

/** Of the text and the palette, the one that was changed; the text when both were. */
function chosen(fields: URLSearchParams, path: string): string {
  const [text, picked, before] = [path, `${path}.paletti`, `${path}.ennen`].map((name) =>
    withHash((lastOf(fields, name) ?? "").trim().toLowerCase().slice(0, 40)),
  ) as [string, string, string];
  return text === before && picked !== before && COLOUR.test(picked) ? picked : text;
}

function withHash(text: string): string {
  return /^[0-9a-f]{6}$/.test(text) ? `#${text}` : text;
}

/** Colours that are the product's own are not stored, so that they follow it. */
export function brandChanges(colours: ReadonlyMap<string, string>): readonly SettingChange[] {
  return [...colours].map(([path, value]) => {
    const [, scheme, colour] = path.split(".") as ["brand", "light" | "dark", keyof BrandColours];
    const isDefault = value === "" || value === DEFAULT_BRAND[scheme][colour];
    return { path: path.split("."), value: isDefault ? undefined : value };
  });
}

/** The brand of the colours that are colours; the product's own for the others. */
export function brandOf(colours: ReadonlyMap<string, string>): Brand {
  const changes: { light: Record<string, string>; dark: Record<string, string> } = { light: {}, dark: {} };
  for (const [path, value] of colours) {
    const [, scheme, colour = ""] = path.split(".");
    if (COLOUR.test(value)) changes[scheme === "dark" ? "dark" : "light"][colour] = value;
  }
  return brandWith(changes as BrandChanges);
}

/** Both schemes' colours as an address carries them: `2a6ebb-00357a-f0f6ff-ffffff`. */
export function brandQuery(brand: Brand): { readonly vaalea: string; readonly tumma: string } {
  const told = (scheme: "light" | "dark") => COLOURS.map((colour) => brand[scheme][colour].slice(1)).join("-");
  return { vaalea: told("light"), tumma: told("dark") };
}

const TOLD = /^[0-9a-fA-F]{6}(?:-[0-9a-fA-F]{6}){3}$/;

/** The stylesheet of colours that are tried; null when the address holds anything but colours. */
export function tryStylesheet(light: string | undefined, dark: string | undefined): string | null {
  if (!TOLD.test(light ?? "") || !TOLD.test(dark ?? "")) return null;
  const rule = (name: string, told: string) => {
    const [accent, accentStrong, surface, onAccent] = told.split("-");
    return `.try-${name}{--accent:#${accent};--accent-strong:#${accentStrong};--surface:#${surface};--on-accent:#${onAccent}}`;
  };
  return rule("light", light ?? "") + rule("dark", dark ?? "");
}
