import type { HelpLine, Page } from "../../page/page.ts";
import type { Text } from "../../text/fi.ts";
import { HelpLines } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";

/** What went wrong, in the reader's words; never what the program said. */
export type Failure =
  | { readonly kind: "server"; readonly requestId: string }
  | { readonly kind: "tooMany" }
  | { readonly kind: "badRequest" };

export function failureText(text: Text, failure: Failure): { title: string; lead: string } {
  const { errors } = text;
  switch (failure.kind) {
    case "server":
      return { title: errors.serverTitle, lead: errors.server };
    case "tooMany":
      return { title: errors.tooManyTitle, lead: errors.tooMany };
    case "badRequest":
      return { title: errors.badRequestTitle, lead: errors.badRequest };
  }
}

/** Even when the product fails, the numbers that help are there. */
export function ErrorPage({ page, failure }: { page: Page; failure: Failure }) {
  const { title, lead } = failureText(page.text, failure);
  return (
    <Layout page={page} title={title} isIndexed={false}>
      <div class="wrap">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {failure.kind === "server" && (
          <p>
            {page.text.errors.requestId} <code>{failure.requestId}</code>
          </p>
        )}
        <section class="crisis" aria-labelledby="apua">
          <h2 id="apua">{page.text.errors.help}</h2>
          <HelpLines page={page} lines={firstLines(page)} />
        </section>
      </div>
    </Layout>
  );
}

function firstLines(page: Page): readonly HelpLine[] {
  return page.region.helpLines.slice(0, 4);
}
