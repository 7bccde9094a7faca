import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { formAddress } from "./addresses.ts";

/** More came than could be read at all. */
export function TooLargePage({ page }: { page: Page }) {
  const { title, tooLarge: words } = page.text.assessment;
  return (
    <Layout page={page} title={title} isIndexed={false} isJourney scripts={["exit"]}>
      <div class="wrap assess">
        <QuickExit page={page} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a class="more" href={formAddress.steps(page)}>
            {title}
          </a>
        </p>
      </div>
    </Layout>
  );
}
