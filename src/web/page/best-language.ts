import type { PageLanguage } from "../../routes.ts";

/** The page language that suits an `Accept-Language` header best; the region's first when none does. */
export function bestLanguage(header: string | undefined, offered: readonly PageLanguage[]): PageLanguage {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) {
    const match = offered.find((each) => each === language);
    if (match) return match;
  }
  return offered[0] ?? "fi";
}
