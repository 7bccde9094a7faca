import { textLikeness } from "../words/text-sketch.ts";
import { type Finding, type Rule, SILENT } from "./rule.ts";

const SAME = 0.96;
const NEAR = 0.5;
const SOME = 0.2;

/** Copies that systems push are word for word, or miss a sentence. */
export const compareTexts: Rule = (one, other) => {
  if (one.text === null || other.text === null || one.text.language !== other.text.language) return SILENT;
  const likeness = textLikeness(one.text, other.text);
  const percent = Math.round(likeness * 100);
  const findings: Finding[] = [];
  if (likeness >= SAME) findings.push({ code: "textSame", values: { percent } });
  else if (likeness >= NEAR) findings.push({ code: "textNear", values: { percent } });
  else if (likeness >= SOME) findings.push({ code: "textSome", values: { percent } });
  if (doNamesConflict(one.text.names, other.text.names)) findings.push({ code: "textNamesDiffer" });
  if (doTimesConflict(one.text.times, other.text.times)) findings.push({ code: "textTimesDiffer" });
  return findings;
};

/** Each text speaks of a town or a house that the other does not know: a template that two have filled in. */
function doNamesConflict(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.some((name) => !theirs.includes(name)) && theirs.some((name) => !ours.includes(name));
}

/** Each text speaks of a weekday or an hour that the other does not know: Tuesday's group and Thursday's. */
function doTimesConflict(ours: readonly string[], theirs: readonly string[]): boolean {
  const hasOwn = (times: readonly string[], others: readonly string[]) =>
    times.some((time) => !others.some((other) => areCompatible(time, other)));
  return hasOwn(ours, theirs) && hasOwn(theirs, ours);
}

function areCompatible(one: string, other: string): boolean {
  const [day, hour] = one.split("@");
  const [otherDay, otherHour] = other.split("@");
  return day === otherDay && (hour === undefined || otherHour === undefined || hour === otherHour);
}
