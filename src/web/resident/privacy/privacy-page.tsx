import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { Sections } from "../../ui/sections.tsx";

export function PrivacyPage({ page }: { page: Page }) {
  const { privacy } = page.text.pages;
  return (
    <Layout page={page} title={privacy.title} description={privacy.lead} trail={[]}>
      <div class="wrap">
        <h1>{privacy.title}</h1>
        <p class="lead">{privacy.lead}</p>
        <Sections sections={privacy.sections} />
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {})}>
            {page.text.layout.feedback}
          </a>
        </p>
      </div>
    </Layout>
  );
}
