import { type HandbookPage, isOverdue } from "../../../domain/handbook/handbook-page.ts";
import type { Desk } from "../desk.ts";
import { hasDraft, isWriter } from "./page-words.ts";

/** What is to be known of a page at a glance: its state, whose it is, and what waits for somebody. */
export function Marks({ desk, page, today }: { desk: Desk; page: HandbookPage; today: string }) {
  const words = desk.words.handbook;
  const isForWriter = isWriter(desk);
  return (
    <>
      {(isForWriter || page.state !== "published") && (
        <Badge kind={page.state === "published" ? "good" : "soon"}>{words.states[page.state]}</Badge>
      )}
      <Badge>{words.marks[page.origin]}</Badge>
      {isOverdue(page, today) && <Badge kind="bad">{words.marks.overdue}</Badge>}
      {isForWriter && hasDraft(page) && <Badge kind="soon">{words.marks.draft}</Badge>}
      {isForWriter && page.isNationalChanged && page.origin === "adopted" && (
        <Badge kind="soon">{words.marks.changed}</Badge>
      )}
    </>
  );
}

function Badge({ kind, children }: { kind?: "good" | "soon" | "bad"; children: string }) {
  return (
    <>
      <span class={kind ? `badge ${kind}` : "badge"}>{children}</span>{" "}
    </>
  );
}
