import { findNeed } from "../needs/needs.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import { type AskedKind, kindsAskedFor } from "../search/kind-words.ts";

/** Who needs company is helped most by what meets people, near by. */
const COMPANY = new Set(["loneliness", "making-friends"]);
const MEETS_PEOPLE: readonly AskedKind[] = ["group", "meetingPlace"];
/** A need less sure than this tells nothing of the kind. */
const SURE = 0.4;

/** What sort of thing is wanted: by the words of the question, and by the surest of its needs. */
export function kindsWanted(text: string, [surest]: readonly RecognisedNeed[]): AskedKind[] {
  const asked = kindsAskedFor(text);
  if (!surest || surest.confidence < SURE) return asked;
  const isCompany = COMPANY.has(surest.id) || COMPANY.has(findNeed(surest.id)?.broader ?? "");
  return isCompany ? [...new Set([...asked, ...MEETS_PEOPLE])] : asked;
}
