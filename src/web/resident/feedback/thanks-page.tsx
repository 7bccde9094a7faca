import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";

interface ThanksPageProps {
  readonly page: Page;
  readonly reference: string;
  /** The day by which an answer comes, `YYYY-MM-DD`; null when no address was left. */
  readonly dueOn: string | null;
}

/** After sending: it is stored, here is its code, and when an answer comes. */
export function ThanksPage({ page, reference, dueOn }: ThanksPageProps) {
  const words = page.text.feedback;
  return (
    <Layout page={page} title={words.thanksTitle} isIndexed={false} trail={[]}>
      <div class="wrap">
        <h1>{words.thanksTitle}</h1>
        <p class="lead">{words.thanks}</p>
        {dueOn && <p>{words.thanksReply(page.formats.date(dueOn))}</p>}
        <p>
          {words.reference} <strong>{reference}</strong>
        </p>
        <p>
          <a class="more" href={linkTo(page, routes.front, {})}>
            {page.text.layout.front}
          </a>
        </p>
      </div>
    </Layout>
  );
}
