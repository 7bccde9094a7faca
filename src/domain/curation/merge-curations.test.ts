import assert from "node:assert/strict";
import { test } from "node:test";
import { type Curation, NO_CURATION } from "./curation.ts";
import { mergeCurations } from "./merge-curations.ts";

const said = (change: Partial<Curation>): Curation => ({ ...NO_CURATION, ...change });
const aNotice = (id: string, fi = id): Curation["notices"][number] => ({ id, text: { fi }, from: null, until: null });
const aPin = (theme: string | null, kind: "pin" | "raise" | "lower" = "pin"): Curation["pins"][number] => ({
  theme,
  kind,
  from: null,
  until: null,
});

test("two curators who add notices, pins, themes and needs at once both have theirs", () => {
  const base = said({ notices: [aNotice("aaaaaaaa")], pins: [aPin("liikunta")] });
  const { content, conflicts } = mergeCurations(
    base,
    {
      ...base,
      notices: [...base.notices, aNotice("bbbbbbbb")],
      pins: [aPin("liikunta"), aPin(null)],
      themes: { added: ["luonto"], removed: [] },
      needs: { added: [], removed: ["sleep"] },
    },
    {
      ...base,
      notices: [aNotice("aaaaaaaa", "uusi"), aNotice("cccccccc")],
      pins: [aPin("liikunta"), aPin("luonto", "lower")],
      themes: { added: ["kulttuuri"], removed: ["liikunta"] },
      needs: { added: ["loneliness"], removed: [] },
    },
  );
  assert.deepEqual(conflicts, []);
  assert.deepEqual(
    content.notices.map(({ id, text }) => `${id} ${text.fi}`),
    ["aaaaaaaa uusi", "cccccccc cccccccc", "bbbbbbbb bbbbbbbb"],
  );
  assert.deepEqual(
    content.pins.map(({ theme, kind }) => [theme, kind]),
    [
      ["liikunta", "pin"],
      ["luonto", "lower"],
      [null, "pin"],
    ],
  );
  assert.deepEqual(content.themes, { added: ["kulttuuri", "luonto"], removed: ["liikunta"] });
  assert.deepEqual(content.needs, { added: ["loneliness"], removed: ["sleep"] });
});

test("of two words on the same theme and season, and of the same notice written twice, the second is asked, and of nothing else", () => {
  const base = said({ notices: [aNotice("aaaaaaaa"), aNotice("bbbbbbbb")], pins: [aPin("luonto")] });
  const mine = {
    ...base,
    notices: [aNotice("aaaaaaaa", "minun"), aNotice("bbbbbbbb")],
    pins: [aPin("luonto", "lower")],
  };
  const theirs = { ...base, notices: [aNotice("aaaaaaaa", "toisen")], pins: [aPin("luonto", "raise")] };
  const { content, conflicts } = mergeCurations(base, mine, theirs);
  assert.deepEqual(conflicts, [
    {
      path: "notices",
      base: [aNotice("aaaaaaaa")],
      mine: [aNotice("aaaaaaaa", "minun")],
      theirs: [aNotice("aaaaaaaa", "toisen")],
    },
    { path: "pins", base: base.pins, mine: mine.pins, theirs: theirs.pins },
  ]);
  assert.deepEqual(content.notices, [aNotice("aaaaaaaa", "minun")], "what the other took away stays away");
});

test("more notices than an entry holds are asked about, and so is a theme that one adds and the other takes away", () => {
  const notices = ["a", "b", "c"].map((letter) => aNotice(letter.repeat(8)));
  const others = ["d", "e", "f"].map((letter) => aNotice(letter.repeat(8)));
  const full = mergeCurations(NO_CURATION, said({ notices }), said({ notices: others }));
  assert.deepEqual(full.conflicts, [{ path: "notices", base: [], mine: notices, theirs: others }]);
  const [mine, theirs] = [
    said({ themes: { added: ["luonto"], removed: [] } }),
    said({ themes: { added: [], removed: ["luonto"] } }),
  ];
  const torn = mergeCurations(NO_CURATION, mine, theirs);
  assert.deepEqual(
    torn.conflicts.map(({ path }) => path),
    ["themes.added", "themes.removed"],
  );
  assert.deepEqual(torn.content.themes, mine.themes);
});
