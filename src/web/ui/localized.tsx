import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { chooseText } from "../../domain/catalogue/choose-language.ts";
import { type Block, parsePlainMarkdown } from "../../domain/catalogue/plain-markdown.ts";
import type { Page } from "../page/page.ts";

/** A short text of the register in the page's language, or marked with the language it is in. */
export function Localized({ page, texts }: { page: Page; texts: LocalizedText }) {
  const chosen = chooseText(texts, page.content);
  if (!chosen) return null;
  return chosen.lang === page.content ? chosen.text : <span lang={chosen.lang}>{chosen.text}</span>;
}

/** A long text of the register: paragraphs, lists and headings (at `headingLevel`), marked when in another language. */
export function RichText({
  page,
  texts,
  headingLevel = 3,
}: {
  page: Page;
  texts: LocalizedText;
  headingLevel?: 3 | 4;
}) {
  const chosen = chooseText(texts, page.content);
  if (!chosen) return null;
  return (
    <div class="prose" lang={chosen.lang === page.content ? undefined : chosen.lang}>
      {parsePlainMarkdown(chosen.text).map((block) => (
        <BlockView block={block} headingLevel={headingLevel} />
      ))}
    </div>
  );
}

function BlockView({ block, headingLevel }: { block: Block; headingLevel: 3 | 4 }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${headingLevel}` as const;
      return <Heading>{block.text}</Heading>;
    }
    case "list": {
      const items = block.items.map((item) => <li>{item}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "paragraph":
      return <p>{block.lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>;
  }
}
