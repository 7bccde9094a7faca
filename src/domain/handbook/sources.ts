/** What a page's facts are from. */
export interface PageSource {
  readonly name: string;
  /** https, or null. */
  readonly url: string | null;
  /** Plain date; null when nobody has opened it to check. */
  readonly checkedOn: string | null;
}

/** `Name | https://… | 2026-11-29`, a line for each. */
export function readSources(text: string): readonly PageSource[] {
  return text.split("\n").flatMap((line) => {
    const [name = "", ...rest] = line.split("|").map((part) => part.trim());
    if (name === "") return [];
    const url = rest.find((part) => /^https:\/\/\S+$/i.test(part) && URL.canParse(part)) ?? null;
    const checkedOn = rest.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part) && !Number.isNaN(Date.parse(part))) ?? null;
    return [{ name, url, checkedOn }];
  });
}
