import { randomUUID } from "node:crypto";
import { type Banners, MOST_BANNERS } from "../../../domain/regions/banner-settings.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import type { Desk } from "../desk.ts";
import { readDays } from "./day-fields.tsx";
import { textOf } from "./parts/part.ts";

const LONGEST = 400;
const ID = /^[a-z0-9]{8}$/;

export function bannerFields(banners: Banners): URLSearchParams {
  const said = new URLSearchParams();
  banners.forEach(({ id, text, kind, from, until }, index) => {
    said.set(`tunnus-${index}`, id ?? "");
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
    const asked = fields.get(`tunnus-${index}`) ?? "";
    const id = ID.test(asked) ? asked : randomUUID().slice(0, 8);
    const was = before.find((banner) => banner.id === id) ?? before[index];
    const kept = (day: string | null, when: string | null | undefined) => (day && when?.startsWith(day) ? when : day);
    banners.push({
      id,
      text,
      kind: fields.get(`savy-${index}`) === "alert" ? "alert" : "info",
      from: kept(days.from, was?.from),
      until: kept(days.until, was?.until),
    });
  }
  return { banners, errors };
}
