import { Fragment } from "preact";
import type { Directive, LiveList } from "../../../domain/handbook/directives.ts";
import type { FilledList } from "../../../domain/handbook/fill-list.ts";
import type { Inline, LinkTarget } from "../../../domain/handbook/inline.ts";
import type { Block } from "../../../domain/handbook/markdown.ts";
import type { Page } from "../../page/page.ts";
import { LiveListView } from "./live-list-view.tsx";
import { ToolsView } from "./tools-view.tsx";

/** What a handbook's text needs to be shown somewhere. */
export interface TextView {
  readonly page: Page;
  /** Every live list of the text, as it is now. */
  readonly lists: ReadonlyMap<LiveList, FilledList>;
  /** The cards of the catalogue's tools that the region shows, by key. */
  readonly tools: ReadonlyMap<string, string>;
  /** The title and address of another page of the handbook; null when the reader may not open it. */
  readonly linkToPage: (slug: string) => { readonly title: string; readonly href: string } | null;
}

/** A handbook's text as elements. There is no way from here to raw HTML. */
export function HandbookText({
  view,
  blocks,
  level = 2,
  isUnderHeading = false,
}: {
  view: TextView;
  blocks: readonly Block[];
  /** Of the text's highest headings. */
  level?: Level;
  /** A heading right above the text is one level higher than its cards, not its own headings. */
  isUnderHeading?: boolean;
}) {
  const firstHeading = blocks.findIndex(({ kind }) => kind === "heading");
  return (
    <>
      {blocks.map((block, place) => {
        const isUnder = isUnderHeading || (firstHeading >= 0 && place > firstHeading);
        const cardLevel = Math.min(4, level + (isUnder ? 1 : 0)) as Level;
        return <BlockView view={view} block={block} level={level} cardLevel={cardLevel} />;
      })}
    </>
  );
}

type Level = 2 | 3 | 4;

interface BlockViewProps {
  readonly view: TextView;
  readonly block: Block;
  readonly level: Level;
  readonly cardLevel: Level;
}

function BlockView({ view, block, level, cardLevel }: BlockViewProps) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${Math.min(6, level + block.level - 2)}` as "h2";
      return (
        <Heading>
          <Inlines view={view} inlines={block.children} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Inlines view={view} inlines={block.children} />
        </p>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <ItemText view={view} blocks={item} level={level} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return (
        <blockquote>
          <HandbookText view={view} blocks={block.blocks} level={level} />
        </blockquote>
      );
    case "note":
      return (
        <div class="notice">
          <HandbookText view={view} blocks={block.blocks} level={level} />
        </div>
      );
    case "table":
      return <TableView view={view} block={block} />;
    case "directive":
      return <DirectiveView view={view} directive={block.directive} level={cardLevel} />;
  }
}

/** The only paragraph of an item needs no space of its own. */
function ItemText({ view, blocks, level }: { view: TextView; blocks: readonly Block[]; level: Level }) {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return <HandbookText view={view} blocks={blocks} level={level} />;
  return (
    <>
      <Inlines view={view} inlines={first.children} />
      <HandbookText view={view} blocks={rest} level={level} />
    </>
  );
}

function TableView({ view, block }: { view: TextView; block: Extract<Block, { kind: "table" }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={block.head.map((cell) => wordsOf(cell)).join(", ")}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th scope="col">
                <Inlines view={view} inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>
                  <Inlines view={view} inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => ("text" in each ? each.text : "children" in each ? wordsOf(each.children) : " "))
    .join("");
}

function DirectiveView({ view, directive, level }: { view: TextView; directive: Directive; level: Level }) {
  const words = view.page.text.guides;
  switch (directive.kind) {
    case "list":
      return <LiveListView page={view.page} filled={view.lists.get(directive.list)} level={level} />;
    case "tools":
      return <ToolsView view={view} keys={directive.keys} level={level} />;
    case "talk":
      return (
        <div class="talk">
          <p class="strong">{words.talk}</p>
          <ul>
            {directive.questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </div>
      );
    case "path": {
      const link = view.linkToPage(directive.slug);
      return link ? (
        <p>
          <a class="more" href={link.href}>
            {link.title}
          </a>
        </p>
      ) : null;
    }
    case "who":
      return <p>{`${words.doers[directive.doer]}: ${directive.text}`}</p>;
    default:
      return <p>{`${words[directive.kind]}: ${directive.text}`}</p>;
  }
}

export function Inlines({ view, inlines }: { view: TextView; inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((each) => (
        <InlineView view={view} inline={each} />
      ))}
    </>
  );
}

function InlineView({ view, inline }: { view: TextView; inline: Inline }) {
  if (inline.kind === "text") return <Fragment>{inline.text}</Fragment>;
  if (inline.kind === "break") return <br />;
  const children = <Inlines view={view} inlines={inline.children} />;
  if (inline.kind !== "link") return inline.kind === "strong" ? <strong>{children}</strong> : <em>{children}</em>;
  const href = hrefOf(view, inline.target);
  if (href === null) return children;
  return (
    <a href={href} rel={inline.target.to === "out" ? "noreferrer" : undefined} class={telClass(href)}>
      {children}
    </a>
  );
}

function telClass(href: string): string | undefined {
  return href.startsWith("tel:") ? "tel" : undefined;
}

function hrefOf({ page, linkToPage }: TextView, target: LinkTarget): string | null {
  if (target.to === "out") return target.href;
  if (target.to === "page") return linkToPage(target.slug)?.href ?? null;
  return `/${page.region.slug}/${page.language}/${target.path}`;
}
