import type { WorkEntry } from "../../../domain/curation/work-list.ts";
import type { Desk } from "../desk.ts";
import { CheckList } from "../quality/check-list.tsx";

/** What the checks found, the gravest first, each with what to do. */
export function QualityChecks({ desk, entry: { checks, score } }: { desk: Desk; entry: WorkEntry }) {
  const words = desk.words.tray;
  if (checks.length === 0) return <p>{words.entry.noChecks}</p>;
  return (
    <>
      <p>{words.score(String(score))}</p>
      <CheckList desk={desk} checks={checks} />
    </>
  );
}
