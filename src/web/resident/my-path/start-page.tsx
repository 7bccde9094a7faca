import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OfflineNote } from "../../ui/offline-note.tsx";
import { DevicePlace } from "./device-place.tsx";

interface StartPageProps {
  readonly page: Page;
  /** What happened to what was sent; null when nothing was. */
  readonly told: string | null;
}

/** The path before there is one: how it is gathered and where it is kept. A list of the device or of a link takes its place. */
export function StartPage({ page, told }: StartPageProps) {
  const words = page.text.path;
  const { start } = words;
  return (
    <Layout
      page={page}
      title={words.title}
      description={words.lead}
      scripts={["path", "offline", "share"]}
      isJourney
      trail={[]}
    >
      <div class="wrap path">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {told && <Notice>{told}</Notice>}
        <OfflineNote page={page} />
        <DevicePlace page={page} />
        <div id="alku">
          <h2>{start.how}</h2>
          <p>{start.button}</p>
          <noscript>
            <p>{start.noButton}</p>
          </noscript>
          <ul class="plain">
            <li>
              <a href={linkTo(page, routes.front, {})}>{start.search}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.assessment, {})}>{start.assessment}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.card, {})}>{start.card}</a>
            </li>
          </ul>
          <h2>{start.where}</h2>
          <p>{start.whereText}</p>
        </div>
      </div>
    </Layout>
  );
}

export function TooLargePage({ page }: { readonly page: Page }) {
  const words = page.text.path;
  return (
    <Layout page={page} title={words.title} isIndexed={false} trail={[]}>
      <div class="wrap">
        <h1>{words.title}</h1>
        <Notice kind="problem">{words.steps.tooLarge}</Notice>
      </div>
    </Layout>
  );
}
