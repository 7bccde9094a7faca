import { listQuestions } from "../../../domain/conversation-card/card-questions.ts";
import type { ThemeView } from "../../page/page.ts";
import { type Room, splitThemes } from "./room.ts";
import type { SheetPageProps } from "./sheet-page.tsx";

const SMALL: Room = { letters: 38, lines: 49.5 };
const SMALL_NEARBY: Room = { letters: 36, lines: 40 };
const LARGE_NEARBY: Room = { letters: 44, lines: 14 };
/** A heading with the space around it, in lines. */
const HEADING = 2;

import {
  AdvicePart,
  CrisisPart,
  FrontPart,
  NearbyPart,
  NextPart,
  NotesPart,
  ThemesPart,
  TrayPart,
} from "./sheet-parts.tsx";

/**
 * One sheet, printed on one side and folded twice: from left to right back, front, inner left and inner right. Read aloud it
 * begins at the front, so the back stands last and is moved to its place by the stylesheet.
 */
export function SmallSheet(props: SheetPageProps) {
  const { page, nearby } = props;
  const { sheet } = page.text.talkCard;
  const { first, rest, restLines } = splitThemes(askedThemes(props), page.language, SMALL);
  const room = { ...SMALL_NEARBY, lines: SMALL_NEARBY.lines - (rest.length > 0 ? restLines + HEADING : 0) };
  return (
    <div class="sheet small-sheet">
      <section class="panel front">
        <FrontPart page={page} />
      </section>
      <section class="panel">
        <ThemesPart {...props} title={sheet.themes} themes={first} />
      </section>
      <section class="panel">
        {rest.length > 0 && <ThemesPart {...props} title={sheet.themesMore} themes={rest} />}
        <NearbyPart page={page} nearby={nearby} room={room} />
      </section>
      <section class="panel back">
        <TrayPart page={page} />
        <CrisisPart page={page} most={4} />
        <AdvicePart page={page} />
        <NextPart page={page} />
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
          <NextPart page={page} />
        </section>
        <section class="panel back">
          <NearbyPart page={page} nearby={nearby} room={LARGE_NEARBY} />
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
