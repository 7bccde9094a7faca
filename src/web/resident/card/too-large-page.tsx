import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";

/** A form that was too large to read at all. */
export function TooLargePage({ page }: { page: Page }) {
  const words = page.text.talkCard;
  return (
    <Layout page={page} title={words.title} isIndexed={false} trail={[]}>
      <div class="wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.tooLarge}</p>
        <p>
          <a class="more" href={linkTo(page, routes.card, {})}>
            {words.results.back}
          </a>
        </p>
      </div>
    </Layout>
  );
}
