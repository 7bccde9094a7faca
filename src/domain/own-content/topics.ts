import { SERVICE_CLASSES } from "../catalogue/classification/classification.ts";
import { findNeed, NEEDS } from "../needs/needs.ts";
import type { OwnContent } from "./content.ts";

/** A class that says the theme and nothing else, so that what a writer ticks is where residents find it. */
const CLASS_OF_THEME: Readonly<Record<string, string>> = {
  liikunta: "P27",
  luonto: "P27.2",
  kulttuuri: "P25",
  "ravitsemus-ja-uni": "P5.20",
  "mieli-ja-paihteettomyys": "P5.7",
  "ihmissuhteet-ja-osallisuus": "P4.12",
  "arki-ja-toimeentulo": "P1",
  "sote-neuvonta": "P5",
};

/**
 * The service classes that put an entry where its writer wants it: those chosen, one for each theme, and the best of each need.
 * @param added the region's own themes
 */
export function classesOf(
  { themes, needs, serviceClasses }: Pick<OwnContent, "themes" | "needs" | "serviceClasses">,
  added: readonly { readonly id: string; readonly serviceClasses: readonly string[] }[],
): string[] {
  const ofThemes = themes.flatMap(
    (id) => CLASS_OF_THEME[id] ?? added.find((theme) => theme.id === id)?.serviceClasses[0] ?? [],
  );
  // What a need says of its theme counts only when the writer has ticked none.
  const ofNeeds = themes.length > 0 ? [] : needs.flatMap((id) => findNeed(id)?.serviceClasses[0] ?? []);
  return [...new Set([...serviceClasses, ...ofThemes, ...ofNeeds])];
}

/** Themes of what has no classes: those ticked, or else those of the needs that it answers. */
export function themesOf({ themes, needs }: Pick<OwnContent, "themes" | "needs">): readonly string[] {
  return themes.length > 0 ? themes : [...new Set(needs.flatMap((id) => findNeed(id)?.themes ?? []))];
}

/** Words by which residents look for what answers the needs. */
export function needWords(needs: readonly string[], language: "fi" | "sv" | "en"): string[] {
  return needs.flatMap((id) => {
    const need = findNeed(id);
    return need ? [need.label[language], ...need.serviceWords[language].slice(0, 4)] : [];
  });
}

export interface Topic {
  readonly id: string;
  readonly label: string;
}

const MOST_FOUND = 12;

/** Needs whose label, or what people say of them, holds every word asked for. */
export function searchNeeds(text: string, language: "fi" | "sv"): readonly Topic[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const scored = NEEDS.map((need) => {
    const label = need.label[language].toLocaleLowerCase(language);
    const rest = [...need.serviceWords[language], ...need.expressions[language]].join("\n").toLocaleLowerCase(language);
    const score = words.every((word) => label.includes(word))
      ? 2
      : words.every((word) => label.includes(word) || rest.includes(word))
        ? 1
        : 0;
    return { id: need.id, label: need.label[language], score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND);
}

/** Service classes whose name holds every word asked for. */
export function searchClasses(text: string, language: "fi" | "sv"): readonly Topic[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return SERVICE_CLASSES.filter(({ name }) => {
    const label = name[language].toLocaleLowerCase(language);
    return words.every((word) => label.includes(word));
  })
    .slice(0, MOST_FOUND)
    .map(({ code, name }) => ({ id: code, label: name[language] }));
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 200)
    .toLocaleLowerCase("fi")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .slice(0, 8);
}
