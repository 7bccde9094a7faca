import type { PlaceAttribute } from "../../domain/places/place.ts";
import { cleanLine } from "../shared/clean-text.ts";
import { asText, type Raw } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";

const KEY = /^[a-z\d][a-z\d-]{0,60}$/;
const MOST = 200;
const MOST_CODES = 30;
const SAYS_NOTHING = new Set(["", "no-information", "unknown"]);
/** Consents to be shown in other services say nothing about the place. */
const NOT_ABOUT_THE_PLACE = /^may-be-shown-in-/;
/** v1 names surfaces in Finnish where v2 has codes. */
const SURFACE: ReadonlyMap<string, string> = new Map([
  ["Sora", "gravel"],
  ["Lasikuitu", "fiberglass"],
  ["Tiilimurska", "brick-crush"],
  ["Vesi", "water"],
  ["Betoni", "concrete"],
  ["Tekstiili", "textile"],
  ["Asfaltti", "asphalt"],
  ["Keraaminen", "ceramic"],
  ["Kivituhka", "rock-dust"],
  ["Siistausmassa", "deinked-pulp"],
  ["Kivi", "stone"],
  ["Metalli", "metal"],
  ["Maa", "soil"],
  ["Hake", "woodchips"],
  ["Nurmi", "grass"],
  ["Muovi / synteettinen", "synthetic"],
  ["Hiekka", "sand"],
  ["Tekonurmi", "artificial-turf"],
  ["Puu", "wood"],
  ["Sahanpuru", "sawdust"],
  ["Hiekkatekonurmi", "sand-infilled-artificial-turf"],
]);

/** Every fact that LIPAS tells, known or not, in the order of the keys; lists of codes are joined by commas. */
export function mapAttributes(properties: Raw, warn: Warn): readonly PlaceAttribute[] {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  if (entries.length > MOST) warn(`properties: of ${entries.length} facts only ${MOST} were kept`);
  const attributes = entries.slice(0, MOST).flatMap(([key, raw]) => {
    if (NOT_ABOUT_THE_PLACE.test(key)) return [];
    const value = KEY.test(key) ? toValue(key, raw) : null;
    if (value === null) {
      warn("properties: a fact that is neither yes or no, a number nor a text was left out");
      return [];
    }
    return value === "" ? [] : [{ key, value }];
  });
  return attributes.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** "" when it says nothing, null when it is not a value. */
function toValue(key: string, raw: unknown): PlaceAttribute["value"] | null {
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (typeof raw === "string") return toCode(key, raw);
  if (!Array.isArray(raw)) return null;
  const codes = raw.slice(0, MOST_CODES).map((item) => toCode(key, asText(item) ?? ""));
  return [...new Set(codes.filter((code) => code !== ""))].join(",");
}

function toCode(key: string, raw: string): string {
  const text = cleanLine(raw).text ?? "";
  if (SAYS_NOTHING.has(text)) return "";
  return key === "surface-material" ? (SURFACE.get(text) ?? text) : text;
}
