import type { Language } from "../catalogue/catalogue.ts";
import type { AttributeWords } from "./attribute-words.ts";

const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" } as const;
const SQUARE_METRES_IN_HECTARE = 10_000;
const HECTARES_IN_SQUARE_KILOMETRE = 100;

/** How one language writes measures. Made once: `Intl` objects are slow to build. */
export interface PlaceNumbers {
  /** At most one decimal. */
  number(value: number): string;
  /** "850 m", "3,2 km", "120 km": as exact as a walker needs. */
  length(metres: number): string;
  /** "850 m²", "2,4 hehtaaria", "12 km²". */
  area(squareMetres: number): string;
}

export function createPlaceNumbers(language: Language, words: AttributeWords): PlaceNumbers {
  const whole = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const fine = (value: number) => (value < 100 ? tenths : whole).format(value);
  return {
    number: (value) => tenths.format(value),
    length(metres) {
      if (metres < 100) return `${whole.format(Math.max(1, metres))} m`;
      const tens = Math.round(metres / 10) * 10;
      return tens < 1000 ? `${whole.format(tens)} m` : `${fine(metres / 1000)} km`;
    },
    area(squareMetres) {
      const hectares = squareMetres / SQUARE_METRES_IN_HECTARE;
      if (hectares < 1) return `${whole.format(Math.max(1, squareMetres))} m²`;
      if (hectares >= HECTARES_IN_SQUARE_KILOMETRE) return `${fine(hectares / HECTARES_IN_SQUARE_KILOMETRE)} km²`;
      const written = fine(hectares);
      return `${written} ${written === "1" ? words.hectare.one : words.hectare.many}`;
    },
  };
}
