import { z } from "zod";
import themeRegister from "./data/themes.json" with { type: "json" };

/** A text for each way of reading: Finnish, Swedish, English and plain Finnish. */
export interface ThemeText {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
  readonly selko: string;
}

/** A theme of the tray, in the resident's words. */
export interface Theme {
  /** Stable, lower-case ASCII; the address of the theme's page. */
  readonly id: string;
  readonly name: ThemeText;
  /** One line under the name, at most 70 characters. */
  readonly line: ThemeText;
  /** Of a region's own theme: the theme whose icon it borrows. */
  readonly icon?: string | undefined;
}

/** A theme of every tray, with the content areas of the national service concept that it answers for. */
export interface NationalTheme extends Theme {
  readonly minimumAreas: readonly string[];
  readonly desiredAreas: readonly string[];
}

/** The eight themes, in the order of the tray. */
export const THEMES: readonly NationalTheme[] = themeRegister.themes;
/** The content areas of the national concept: id → English name. */
export const CONTENT_AREAS: {
  readonly minimum: Readonly<Record<string, string>>;
  readonly desired: Readonly<Record<string, string>>;
} = themeRegister.contentAreas;

export const themeIdSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a theme id: lower-case letters, digits and hyphens");
