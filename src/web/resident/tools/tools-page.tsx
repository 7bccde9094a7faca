import { TOOL_KINDS, type ToolKind } from "../../../domain/tools/tool.ts";
import type { Page } from "../../page/page.ts";
import { CardView } from "../../ui/cards/card-body.tsx";
import { Select } from "../../ui/fields.tsx";
import { Layout } from "../../ui/layout.tsx";
import type { CuratedTool } from "./curated-tools.ts";
import { stateText } from "./state-text.ts";

interface ToolsPageProps {
  readonly page: Page;
  readonly tools: readonly CuratedTool[];
  readonly theme: string | null;
  readonly kind: ToolKind | null;
}

/** All self-care tools, by theme and kind; each says whether anybody here has checked it. */
export function ToolsPage({ page, tools, theme, kind }: ToolsPageProps) {
  const words = page.text.tray.tools;
  const { results } = page.text;
  return (
    <Layout page={page} title={words.title} description={words.lead} isIndexed={page.place.query === ""} trail={[]}>
      <div class="wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <form method="get" class="tool-form filters">
          {page.municipality && <input type="hidden" name="kunta" value={page.municipality.code} />}
          <Select
            id="aihe"
            name="aihe"
            label={words.theme}
            value={theme ?? ""}
            choices={[
              { value: "", label: results.allThemes },
              ...page.region.themes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            id="laji"
            name="laji"
            label={words.kind}
            value={kind ?? ""}
            choices={[
              { value: "", label: words.anyKind },
              ...TOOL_KINDS.map((value) => ({ value, label: words.kinds[value] })),
            ]}
          />
          <button type="submit" class="button">
            {words.apply}
          </button>
        </form>
        <p class="count-line">
          {tools.length === 0 ? words.none : words.count(page.formats.number(tools.length), tools.length === 1)}
        </p>
        <ul class="cards list">
          {tools.map(({ card, state }) => (
            <li>
              <CardView page={page} card={card} headingLevel={2} next={null} />
              <p class="small tool-state">{stateText(page, state)}</p>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
