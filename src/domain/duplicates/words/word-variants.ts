import { sortWordOf } from "../place-sorts.ts";
import type { NameWord } from "./name-words.ts";

const SHORTEST = 5;
/** `pääkirjasto`, `lähikirjasto` and `keskustakirjasto` are the library of those who have only one in mind. */
const RANK_PREFIX = /^(?:paa|lahi|keskusta|keskus|alue|huvud|nar)(?=\p{L}{5})/u;

export const withoutRank = (stem: string): string => stem.replace(RANK_PREFIX, "");

/** Whether two words of names are one: another spelling, or a rank that only one of them tells. */
export function areVariants(one: NameWord, other: NameWord): boolean {
  if (one.stem === other.stem) return true;
  // liikuntasali and liikuntahalli are one letter apart and two places.
  if (doSortsDiffer(one.form, other.form)) return false;
  if (isSlip(one.stem, other.stem) || isSlip(one.form, other.form)) return true;
  const [ours, theirs] = [withoutRank(one.stem), withoutRank(other.stem)];
  const isOneRanked = (ours === one.stem) !== (theirs === other.stem);
  return isOneRanked && ours === theirs;
}

function doSortsDiffer(one: string, other: string): boolean {
  const [ours, theirs] = [sortWordOf(one), sortWordOf(other)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** One letter too many, missing, wrong, or changed with its neighbour; never the first. */
export function isSlip(one: string, other: string): boolean {
  if (one.length > other.length) return isSlip(other, one);
  if (one.length < SHORTEST || other.length - one.length > 1 || one.charAt(0) !== other.charAt(0)) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [ours, theirs] = [one.slice(at), other.slice(at)];
  if (one.length < other.length) return ours === theirs.slice(1);
  const isSwapped = ours[0] === theirs[1] && ours[1] === theirs[0] && ours.slice(2) === theirs.slice(2);
  return ours.slice(1) === theirs.slice(1) || isSwapped;
}
