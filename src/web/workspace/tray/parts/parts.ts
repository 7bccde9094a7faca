import { needsPart } from "./needs-part.tsx";
import { noticesPart } from "./notices-part.tsx";
import type { EntryPart } from "./part.ts";
import { picturePart } from "./picture-part.tsx";
import { pinsPart } from "./pins-part.tsx";
import { statePart } from "./state-part.tsx";
import { textsPart } from "./texts-part.tsx";
import { themesPart } from "./themes-part.tsx";

/** The forms of an entry's page. */
export const PARTS: readonly EntryPart[] = [
  statePart,
  themesPart,
  needsPart,
  textsPart,
  picturePart,
  noticesPart,
  pinsPart,
];
