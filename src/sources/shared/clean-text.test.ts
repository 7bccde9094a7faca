import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanLine, cleanText } from "./clean-text.ts";

const textOf = (raw: unknown) => cleanText(raw).text;

test("ordinary text comes through untouched, Markdown and all", () => {
  const text = "### Näin haet\n\n* täytä lomake\n* lähetä se\n\n1. odota";
  assert.deepEqual(cleanText(text), { text, wasChanged: false });
});

test("blank text and things that are no text are absent", () => {
  for (const raw of ["", "  \n\t ", null, undefined, 7, {}, ["a"], "\u200b"]) assert.equal(textOf(raw), null);
});

test("script and style go with their content, other tags without it", () => {
  assert.equal(textOf("Uinti<script>alert(1)</script>halli"), "Uintihalli");
  assert.equal(textOf("a<STYLE type='x'>p{}</STYLE >b"), "ab");
  assert.equal(textOf('<p>Ensin</p><p>Sitten <a href="javascript:x">linkki</a></p>'), "Ensin\n\nSitten linkki");
  assert.equal(textOf('<img src=x onerror="alert(1)">Kuva'), "Kuva");
  assert.equal(textOf("ennen<!-- <b>salaa</b> -->jälkeen"), "ennenjälkeen");
  assert.equal(textOf("alku <script>loppua ei tule"), "alku");
});

test("tags put together from pieces do not come through", () => {
  for (const raw of [
    "<scr<script>x</script>ipt>alert(1)</script>",
    "<<b>script>x</script>",
    "&lt;script&gt;x&lt;/script&gt;",
  ]) {
    assert.doesNotMatch(textOf(raw) ?? "", /<\/?script/i, raw);
  }
});

test("a smaller-than sign and an address in angle brackets are text", () => {
  assert.equal(textOf("alle 18 v < lapsi > aikuinen"), "alle 18 v < lapsi > aikuinen");
  assert.equal(
    textOf("Kirjoita <nimi@example.fi> tai <https://example.fi/>"),
    "Kirjoita <nimi@example.fi> tai <https://example.fi/>",
  );
});

test("entities become characters, once", () => {
  assert.equal(textOf("K&auml;yt&#228; &amp; &#xe4;&euro; &amp;lt; &tuntematon;"), "Käytä & ä€ &lt; &tuntematon;");
  assert.equal(textOf("&#0;&#xD800;&#1114112;a"), "\ufffd\ufffd\ufffda");
  assert.equal(textOf("a&#8238;b"), "ab", "an override hidden in an entity");
});

test("control characters, direction overrides and invisible marks are dropped", () => {
  const { text, wasChanged } = cleanText("a\u0000b\u0007c\u202ed\u2066e\ufefff\u200bg\ud800");
  assert.equal(text, "abcdefg\ufffd");
  assert.equal(wasChanged, true);
});

test("letters are composed and soft hyphens left out, which is no change worth a warning", () => {
  assert.deepEqual(cleanText("Ha\u0308me ta\u00advu"), { text: "Häme tavu", wasChanged: false });
});

test("line ends are one kind and blank lines do not pile up", () => {
  assert.deepEqual(cleanText(" a \r\n\r\n \n\n\nb\rc\td\u2028e "), { text: "a\n\nb\nc d\ne", wasChanged: false });
});

test("a long text is cut at the end of a word", () => {
  const { text, wasChanged } = cleanText("liikuntaneuvonta ".repeat(100), 100);
  assert.equal(text, "liikuntaneuvonta liikuntaneuvonta liikuntaneuvonta liikuntaneuvonta liikuntaneuvonta…");
  assert.equal(wasChanged, true);
  assert.equal(textOf("a".repeat(20_000))?.length, 10_000);
  assert.ok(cleanText(`${"a".repeat(98)}😀😀`, 100).text?.isWellFormed());
});

test("a name stands on one line", () => {
  assert.equal(cleanLine("Uimahalli\n  Porvoo").text, "Uimahalli Porvoo");
});

test("hostile text takes linear time", () => {
  const bombs = [
    "<",
    "<script>",
    "<!--",
    "<a ",
    "</script",
    "\n ",
    " \n",
    "&#",
    "&amp;",
    "<p",
    "<style>x</style",
    "a\u0300",
    "<![",
    "<b><",
    "<a <",
  ];
  for (const bomb of bombs) {
    const take = (length: number) => {
      const text = `${bomb.repeat(Math.ceil(length / bomb.length))}>`;
      const start = process.hrtime.bigint();
      cleanText(text);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    take(20_000);
    const small = Math.min(take(100_000), take(100_000));
    const large = Math.min(take(800_000), take(800_000));
    assert.ok(
      large < 100 + small * 40,
      `${JSON.stringify(bomb)}: ${small.toFixed(1)} ms, eight times as long ${large.toFixed(1)} ms`,
    );
  }
});
