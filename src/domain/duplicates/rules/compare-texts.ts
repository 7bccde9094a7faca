import { textLikeness } from "../words/text-sketch.ts";
import { type Finding, type Rule, SILENT } from "./rule.ts";

const SAME = 0.9;
const NEAR = 0.5;

/** Copies that systems push are word for word, or miss a sentence. */
export const compareTexts: Rule = (one, other) => {
  if (one.text === null || other.text === null || one.text.language !== other.text.language) return SILENT;
  const likeness = textLikeness(one.text, other.text);
  const percent = Math.round(likeness * 100);
  const findings: Finding[] = [];
  if (likeness >= SAME) findings.push({ code: "textSame", values: { percent } });
  else if (likeness >= NEAR) findings.push({ code: "textNear", values: { percent } });
  if (doTimesConflict(one.text.times, other.text.times)) findings.push({ code: "textTimesDiffer" });
  return findings;
};

/** Both texts speak of weekdays, and of none in common, or of the same day at other hours. */
function doTimesConflict(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((one) => theirs.some((other) => areCompatible(one, other)));
}

function areCompatible(one: string, other: string): boolean {
  const [day, hour] = one.split("@");
  const [otherDay, otherHour] = other.split("@");
  return day === otherDay && (hour === undefined || otherHour === undefined || hour === otherHour);
}
