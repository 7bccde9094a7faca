import { serviceClassLabel, targetGroupLabel } from "../../../domain/catalogue/classification/classification.ts";
import type { WorkspaceText } from "../../text/workspace/texts.ts";

type OffText = WorkspaceText["quality"]["off"][keyof WorkspaceText["quality"]["off"]];

/** Why something is not on the tray, what to do and where; undefined for a reason that is not known any more. */
export function sayOff({ quality }: Pick<WorkspaceText, "quality">, code: string | null): OffText | undefined {
  const texts: Readonly<Record<string, OffText>> = quality.off;
  return code !== null && Object.hasOwn(texts, code) ? texts[code] : undefined;
}

/**
 * What the reason is told of, in words: names of classes, groups or municipalities, or what the curator wrote. Empty when the
 * detail is nothing to read.
 * @param municipalityName of any municipality of the country
 */
export function offDetailInWords(
  { code, detail }: { readonly code: string | null; readonly detail: string | null },
  language: "fi" | "sv",
  municipalityName: (code: string) => string,
): string {
  if (detail === null) return "";
  const each = (say: (part: string) => string) => detail.split(",").map(say).join(", ");
  switch (code) {
    case "outside-classes":
      return each((part) => serviceClassLabel(part, language));
    case "not-for-residents":
      return each((part) => targetGroupLabel(part, language));
    case "area-elsewhere":
      return each(municipalityName);
    case "hidden":
      return detail;
    default:
      return "";
  }
}
