import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { reviewOf } from "../../../domain/catalogue/selko.ts";
import { isSensitiveSubject } from "../../../domain/crisis/is-sensitive.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import { presentEntryTexts } from "../../../domain/curation/present-curation.ts";
import { textsOfEntry } from "../../../domain/curation/source-words.ts";
import type { RegionTool } from "../../../domain/tools/region-tools.ts";
import { routes } from "../../../routes.ts";
import type { EntryCuration } from "../../page/open-curation.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardView } from "../../ui/cards/card-body.tsx";
import { EntryNotices, EntryPicture, OwnTextNote, Said } from "../../ui/curated.tsx";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { PlainNote } from "../../ui/plain-note.tsx";
import { SourceLine } from "../../ui/source-line.tsx";
import type { CuratedTool } from "./curated-tools.ts";
import { stateText } from "./state-text.ts";

interface ToolPageProps extends RegionTool {
  readonly page: Page;
  /** What the region's curators have said of it. */
  readonly said?: EntryCuration;
  readonly similar: readonly CuratedTool[];
}

/** What it is → the way in → price, sign-in, languages → who provides it and who has checked → others like it. */
export function ToolPage({ page, tool, state, said, similar }: ToolPageProps) {
  const { text, formats, content } = page;
  const words = text.tray.tools;
  const url = tool.url[content] ?? tool.url.fi;
  const sourceTexts = textsOfEntry(tool);
  const texts = presentEntryTexts(sourceTexts, said?.content, content, page.language === "selko");
  const { title: name, summary } = applyCuration(sourceTexts, said?.content);
  return (
    <Layout
      page={page}
      title={texts.title?.text ?? ""}
      description={plainText(summary, content)}
      isSensitive={isSensitiveSubject([...Object.values(name), ...Object.values(summary), ...Object.values(tool.name)])}
      scripts={["aloud"]}
      trail={[{ label: words.title, href: linkTo(page, routes.tools, {}) }]}
    >
      <article class="wrap service" data-aloud data-item={`tool:${tool.id}`}>
        <p class="card-kind">{words.kinds[tool.kind]}</p>
        <h1>{texts.title?.text}</h1>
        <EntryNotices page={page} notices={said?.content?.notices} />
        <p class="lead">
          <Said page={page} text={texts.summary} />
        </p>
        <OwnTextNote page={page} source={texts.source} />
        <PlainNote page={page} review={reviewOf(undefined)} isOwn={texts.isPlain && texts.source !== null} />
        <section class="first-step" aria-labelledby="nain">
          <h2 id="nain">{words.how}</h2>
          {tool.phones.map(({ number, languages }) => (
            <p>
              <a class="button main tel" href={telHref(number)}>
                {number}
              </a>{" "}
              {languages.map(formats.languageName).join(", ")}
            </p>
          ))}
          <p>
            <ExternalLink class="button main" url={url}>
              {words.open}
            </ExternalLink>
          </p>
          <p class="small">{words.opens(tool.provider.name[content])}</p>
        </section>
        <EntryPicture page={page} picture={said?.picture ?? null} />
        <section aria-labelledby="hyva">
          <h2 id="hyva">{text.service.facts}</h2>
          <dl class="know">
            <div>
              <dt>{text.service.price}</dt>
              <dd>
                {tool.price === null ? text.price.unknown : text.price[tool.price]} {plainText(tool.priceInfo, content)}
              </dd>
            </div>
            {tool.signIn && (
              <div>
                <dt>{words.signInTitle}</dt>
                <dd>{words.signIn[tool.signIn]}</dd>
              </div>
            )}
            {tool.languages.length > 0 && (
              <div>
                <dt>{text.service.languages}</dt>
                <dd>{tool.languages.map(formats.languageName).join(", ")}</dd>
              </div>
            )}
            {tool.hours && (
              <div>
                <dt>{text.hours.title}</dt>
                <dd>{tool.hours[content]}</dd>
              </div>
            )}
            <div>
              <dt>{words.provider}</dt>
              <dd>
                <ExternalLink url={tool.provider.url}>{tool.provider.name[content]}</ExternalLink>
              </dd>
            </div>
          </dl>
        </section>
        {similar.length > 0 && (
          <section aria-labelledby="muut">
            <h2 id="muut">{words.similar}</h2>
            <ul class="cards list">
              {similar.map((other) => (
                <li>
                  <CardView page={page} card={other.card} headingLevel={3} next={null} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer class="source">
          <SourceLine
            page={page}
            source={tool.source}
            about={{ omahoito: tool.id }}
            checked={stateText(page, state).replace(/\.$/, "")}
          />
        </footer>
      </article>
    </Layout>
  );
}
