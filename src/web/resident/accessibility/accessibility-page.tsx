import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { STATEMENT } from "./statement.ts";

/** What the law asks of the statement: status, gaps, how it was assessed, how to give feedback, who supervises. */
export function AccessibilityPage({ page }: { page: Page }) {
  const words = page.text.pages.accessibility;
  return (
    <Layout page={page} title={words.title} description={words.intro(page.region.shortName)} trail={[]}>
      <div class="wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.intro(page.region.shortName)}</p>
        <h2>{words.statusTitle}</h2>
        <p>{words.status[STATEMENT.status]}</p>
        {STATEMENT.gaps.length > 0 && (
          <>
            <h2>{words.gapsTitle}</h2>
            <ul>
              {STATEMENT.gaps.map((gap) => (
                <li>{words.gaps[gap]}</li>
              ))}
            </ul>
          </>
        )}
        <h2>{words.testedTitle}</h2>
        <p>{words.tested(page.formats.date(STATEMENT.assessedOn))}</p>
        <h2>{words.feedbackTitle}</h2>
        <p>{words.feedback}</p>
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {}, { laji: "accessibility" })}>
            {words.feedbackLink}
          </a>
        </p>
        <h2>{words.authorityTitle}</h2>
        <p>{words.authority}</p>
        <p>
          {STATEMENT.authority.name[page.content]}
          <br />
          <ExternalLink url={STATEMENT.authority.url} />
        </p>
      </div>
    </Layout>
  );
}
