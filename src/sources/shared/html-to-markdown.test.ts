import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePlainMarkdown } from "../../domain/catalogue/plain-markdown.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";

test("paragraphs, line breaks, headings and lists keep their shape", () => {
  const html =
    '<h2>Tule mukaan</h2><p dir="ltr">Ryhmä <strong>kaikille</strong>.<br>Ma klo 10</p><p></p>' +
    "<ul><li><p>yksi</p></li><li><p>kaksi</p></li></ul><ol><li>ensin<li>sitten</ol><p>Lopuksi</p>";
  const text = "### Tule mukaan\n\nRyhmä kaikille.\nMa klo 10\n\n* yksi\n* kaksi\n\n1. ensin\n2. sitten\n\nLopuksi";
  assert.equal(htmlToMarkdown(html), text);
  assert.deepEqual(
    parsePlainMarkdown(text).map(({ kind }) => kind),
    ["heading", "paragraph", "list", "list", "paragraph"],
  );
});

test("a list in a list becomes part of the outer one", () => {
  assert.equal(htmlToMarkdown("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"), "* a\n* b\n* c");
});

test("a table is read row by row", () => {
  assert.equal(
    htmlToMarkdown("<table><tr><th>Ma</th><td>10–12</td></tr><tr><th>Ti</th><td>9–11</td></tr></table>"),
    "Ma 10–12\nTi 9–11",
  );
});

test("a link keeps its text, and its address when that is a web address", () => {
  assert.equal(
    htmlToMarkdown('<p>Lisää <a href="https://example.fi/a?b=1&amp;c=2">sivulla</a>.</p>'),
    "Lisää sivulla (https://example.fi/a?b=1&c=2).",
  );
  assert.equal(htmlToMarkdown('<a href="https://www.example.fi/">example.fi</a>'), "example.fi");
  for (const href of ["javascript:alert(1)", "mailto:a@example.fi", "data:text/html,x", "/suhteellinen", ""]) {
    assert.equal(htmlToMarkdown(`<a href="${href}">tästä</a>`), "tästä");
  }
});

test("plain text keeps its lines", () => {
  assert.equal(htmlToMarkdown("rivi 1\nrivi 2\n\nkappale &amp; <b>lihava</b>"), "rivi 1\nrivi 2\n\nkappale & lihava");
  assert.equal(
    htmlToMarkdown("<p>rivi 1\n  rivi&nbsp;2</p>"),
    "rivi 1 rivi 2",
    "in HTML the lines of the source mean nothing",
  );
});

test("what was escaped twice is read as it was meant", () => {
  assert.equal(htmlToMarkdown("&lt;p&gt;Hei&lt;/p&gt;&lt;p&gt;Moi&lt;/p&gt;"), "Hei\n\nMoi");
});

test("smaller-than signs and addresses in angle brackets are text", () => {
  assert.equal(
    htmlToMarkdown("alle 18 v < lapsi, <nimi@example.fi>, <https://example.fi/>, <5 e"),
    "alle 18 v < lapsi, nimi@example.fi, https://example.fi/, <5 e",
  );
});

test("scripts and what is hidden goes", () => {
  assert.equal(htmlToMarkdown("<p>Uinti<script>alert(1)</script>halli<style>p{}</style></p>"), "Uintihalli");
  assert.equal(
    htmlToMarkdown(
      '<div hidden>a<p>b</p></div>c<span style="x:1; display : none">d</span><i aria-hidden="true">e</i>f',
    ),
    "cf",
  );
  assert.equal(htmlToMarkdown("<input hidden>jää<p>alku <script>loppua ei tule"), "jää\n\nalku");
});

test("nothing that looks like a tag or turns writing around comes out", () => {
  for (const html of [
    "<scr<script>x</script>ipt>alert(1)</script>",
    "&#60;img src=x onerror=alert(1)&#62;",
    "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "<\u0000script>a</script>",
    "a &lt;b",
    "<<b>i>x",
    "\u202eabc\u0007\u2066d\u200f",
    '<p title="</p><script>">x</p>',
  ]) {
    const text = htmlToMarkdown(html);
    assert.doesNotMatch(text, /<[a-z/!?]/i, html);
    assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/, html);
  }
});

test("only the beginning of an endless text is read, and depth is not followed for ever", () => {
  assert.ok(htmlToMarkdown(`<p>${"sana ".repeat(100_000)}</p>`).length <= 200_000);
  assert.equal(htmlToMarkdown(`${"<div>".repeat(30_000)}syvällä`).trim(), "syvällä");
});
