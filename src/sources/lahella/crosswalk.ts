import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventType } from "../../domain/events/event.ts";
import { asList, asText, type Raw } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import register from "./data/crosswalk.json" with { type: "json" };

interface Entry {
  readonly type?: EventType | null;
  readonly classes: readonly string[];
  readonly label?: LocalizedText;
}

const THEMES = new Map<string, Entry>(Object.entries(register.themes));
const FORMATS = new Map<string, Entry>(Object.entries(register.formats as { readonly [code: string]: Entry }));
const TYPES = new Map<string, Entry>(Object.entries(register.types));

/**
 * `theme`, `format` and `type` as service classes and words to find it by. What it is about comes first; that it is a hobby
 * or support only decides when nothing else does, for that says company and no more.
 */
export function readSubject(traits: Raw, warn: Warn): Pick<Event, "serviceClasses" | "keywords"> {
  const entries = [...known(traits.theme, "theme", THEMES, warn), ...known(traits.format, "format", FORMATS, warn)];
  const told = entries.flatMap(([, { classes }]) => classes);
  const type = TYPES.get(asText(traits.type) ?? "");
  const isSupport = asText(traits.type) !== "hobby";
  const classes = told.length === 0 || isSupport ? [...told, ...(type?.classes ?? [])] : told;
  return {
    serviceClasses: [...new Set(classes)],
    keywords: entries.map(([code, { label = {} }]) => ({ id: `lahella:${code}`, label })),
  };
}

/** What the format says that it is; null when it says nothing. */
export function typeOfFormat(traits: Raw): EventType | null {
  for (const code of asList(traits.format)) {
    const type = FORMATS.get(asText(code) ?? "")?.type;
    if (type) return type;
  }
  return null;
}

function known(codes: unknown, field: string, register: ReadonlyMap<string, Entry>, warn: Warn): [string, Entry][] {
  return asList(codes)
    .slice(0, 20)
    .flatMap((told) => {
      const code = asText(told) ?? "";
      const entry = register.get(code);
      if (!entry) warn(`${field}: the code "${code.slice(0, 40)}" is not known`);
      return entry ? [[code, entry] as [string, Entry]] : [];
    });
}
