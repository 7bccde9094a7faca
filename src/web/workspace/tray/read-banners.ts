import type { Banners } from "../../../domain/regions/banner-settings.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import type { Desk } from "../desk.ts";
import { readDays } from "./day-fields.tsx";
import { textOf } from "./parts/part.ts";

/** As many as the setting holds. */
export const MOST_BANNERS = 3;
const LONGEST = 400;

export function bannerFields(banners: Banners): URLSearchParams {
  const said = new URLSearchParams();
  banners.forEach(({ text, kind, from, until }, index) => {
    for (const language of PAGE_LANGUAGES) said.set(`teksti-${index}-${language}`, text[language] ?? "");
    said.set(`savy-${index}`, kind);
    said.set(`alkaa-${index}`, (from ?? "").slice(0, 10));
    said.set(`paattyy-${index}`, (until ?? "").slice(0, 10));
  });
  return said;
}

/** @param before what is stored: a clock time that the form does not show stays while its day does */
export function readBannerForm(
  fields: URLSearchParams,
  before: Banners,
  { words }: Pick<Desk, "words">,
): { readonly banners: Banners; readonly errors: Readonly<Record<string, string | undefined>> } {
  const { both, tooLong } = words.tray.banner;
  const errors: Record<string, string | undefined> = {};
  const banners: Banners = [];
  for (let index = 0; index < MOST_BANNERS; index++) {
    const said = PAGE_LANGUAGES.map((language) => [language, textOf(fields, `teksti-${index}-${language}`)] as const);
    const text = Object.fromEntries(said.filter(([, each]) => each !== ""));
    if (fields.get(`poista-${index}`) || Object.keys(text).length === 0) continue;
    const days = readDays(fields, String(index), words.tray.banner);
    Object.assign(errors, days.errors);
    for (const [language, each] of said) {
      const isMissing = each === "" && (language === "fi" || language === "sv");
      if (isMissing) errors[`teksti-${index}-${language}`] = both;
      if (each.length > LONGEST) errors[`teksti-${index}-${language}`] = tooLong;
    }
    const kept = (day: string | null, was: string | null | undefined) => (day && was?.startsWith(day) ? was : day);
    banners.push({
      text,
      kind: fields.get(`savy-${index}`) === "alert" ? "alert" : "info",
      from: kept(days.from, before[index]?.from),
      until: kept(days.until, before[index]?.until),
    });
  }
  return { banners, errors };
}
