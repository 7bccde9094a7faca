import { listQuestions } from "../../../domain/conversation-card/card-questions.ts";
import type { ThemeView } from "../../page/page.ts";
import type { SheetPageProps } from "./sheet-page.tsx";
import { AdvicePart, CrisisPart, FrontPart, NearbyPart, NotesPart, ThemesPart, TrayPart } from "./sheet-parts.tsx";

/**
 * One sheet, printed on one side and folded twice: from left to right back, front, inner left and inner right. Read aloud it
 * begins at the front, so the back stands last and is moved to its place by the stylesheet.
 */
export function SmallSheet(props: SheetPageProps) {
  const { page, nearby } = props;
  return (
    <div class="sheet small-sheet">
      <section class="panel front">
        <FrontPart page={page} />
      </section>
      <section class="panel">
        <ThemesPart {...props} title={page.text.talkCard.sheet.themes} themes={askedThemes(props)} />
      </section>
      <section class="panel">
        <NearbyPart page={page} nearby={nearby} room={{ letters: 34, lines: 30 }} />
        <AdvicePart page={page} />
      </section>
      <section class="panel back">
        <TrayPart page={page} />
        <CrisisPart page={page} most={4} />
        <NotesPart page={page} />
      </section>
    </div>
  );
}

/** Two sheets back to back, or one printed on both sides, folded once: the themes take both inner pages. */
export function LargeSheets(props: SheetPageProps) {
  const { page, nearby } = props;
  const { sheet } = page.text.talkCard;
  const [first, second] = halves(askedThemes(props));
  return (
    <>
      <div class="sheet large-sheet">
        <section class="panel front">
          <FrontPart page={page} />
          <TrayPart page={page} />
        </section>
        <section class="panel back">
          <NearbyPart page={page} nearby={nearby} room={{ letters: 44, lines: 11 }} />
          <AdvicePart page={page} />
          <CrisisPart page={page} most={3} />
        </section>
      </div>
      <div class="sheet large-sheet">
        <section class="panel">
          <ThemesPart {...props} title={sheet.themes} themes={first} />
        </section>
        <section class="panel">
          <ThemesPart {...props} title={sheet.themesMore} themes={second} />
          <NotesPart page={page} />
        </section>
      </div>
    </>
  );
}

function askedThemes({ page }: SheetPageProps): readonly ThemeView[] {
  return page.region.themes.filter(({ id }) => listQuestions(id).length > 0);
}

/** The second half also holds the notes, so it is the smaller one. */
function halves(themes: readonly ThemeView[]): readonly [readonly ThemeView[], readonly ThemeView[]] {
  const middle = Math.ceil(themes.length / 2);
  return [themes.slice(0, middle), themes.slice(middle)];
}
