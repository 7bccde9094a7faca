import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { AXE_RUN, statementOf } from "./statement.ts";

/** What the law (306/2019) asks of the statement: status, gaps and why, how it was assessed, feedback, who supervises. */
export function AccessibilityPage({ page }: { page: Page }) {
  const words = page.text.pages.accessibility;
  const statement = statementOf(page.region.trust, page.content);
  return (
    <Layout
      page={page}
      title={words.title}
      description={words.intro(page.region.shortName)}
      scripts={["aloud"]}
      trail={[]}
    >
      <div class="wrap" data-aloud>
        <h1>{words.title}</h1>
        <p class="lead">{words.intro(page.region.shortName)}</p>
        <p>{words.madeOn(page.formats.date(statement.updatedOn))}</p>
        <h2>{words.statusTitle}</h2>
        <p>{words.status[statement.status]}</p>
        <Gaps page={page} />
        <h2>{words.testedTitle}</h2>
        <p>{words.tested(page.formats.date(statement.assessedOn))}</p>
        <MachineRun page={page} />
        <RegionsOwn page={page} />
        <h2>{words.feedbackTitle}</h2>
        <p>{words.feedback}</p>
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {}, { laji: "accessibility" })}>
            {words.feedbackLink}
          </a>
        </p>
        <FeedbackContact page={page} />
        <h2>{words.authorityTitle}</h2>
        <p>{words.authority}</p>
        <p>
          {statement.authority.name}
          <br />
          <ExternalLink url={statement.authority.url} />
        </p>
      </div>
    </Layout>
  );
}

function Gaps({ page }: { page: Page }) {
  const words = page.text.pages.accessibility;
  const { gaps, burden } = page.region.trust.accessibility;
  const all = [...statementOf(page.region.trust, page.content).gaps.map((gap) => words.gaps[gap]), ...gaps];
  return (
    <>
      <h2>{words.gapsTitle}</h2>
      <ul>
        {all.map((gap) => (
          <li>{gap}</li>
        ))}
      </ul>
      {burden && (
        <>
          <h2>{words.burdenTitle}</h2>
          <p>{burden}</p>
        </>
      )}
    </>
  );
}

function MachineRun({ page }: { page: Page }) {
  const words = page.text.pages.accessibility;
  const { date, pages, violations } = AXE_RUN;
  return (
    <>
      <p>
        {words.axe(page.formats.date(date), String(pages))} {violations.length === 0 ? words.axeClean : words.axeFound}
      </p>
      {violations.length > 0 && (
        <ul>
          {violations.map((violation) => (
            <li>
              <span lang="en">{violation.rule}</span>: {violation.pages.join(", ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function RegionsOwn({ page }: { page: Page }) {
  const words = page.text.pages.accessibility;
  const { assessedOn, isAssessedByOthers } = page.region.trust.accessibility;
  if (assessedOn === null) return null;
  const day = page.formats.date(assessedOn);
  return <p>{isAssessedByOthers ? words.byOthers(day) : words.byRegion(day)}</p>;
}

function FeedbackContact({ page }: { page: Page }) {
  const { contact, email } = page.region.trust.accessibility;
  if (!contact && !email) return null;
  return (
    <p>
      {page.text.pages.accessibility.contact} {contact ?? page.region.name}
      {email && (
        <>
          <br />
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </p>
  );
}
