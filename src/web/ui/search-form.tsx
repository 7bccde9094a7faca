import type { ComponentChildren } from "preact";
import { routes } from "../../routes.ts";
import { linkTo, type Page } from "../page/page.ts";
import { searchMethod } from "./map-near.tsx";
import { Notice } from "./notice.tsx";

export const MAX_QUERY_LENGTH = 200;

interface SearchFormProps {
  readonly page: Page;
  /** On the front page the page's heading is the field's label. */
  readonly labelledBy?: string;
  readonly value?: string;
  /** What is wrong with the value. */
  readonly problem?: string;
  /** Filters of the results page; they belong to the same form so that nothing chosen is lost. */
  readonly children?: ComponentChildren;
}

/** The one large field and its button. */
export function SearchForm({ page, labelledBy, value = "", problem, children }: SearchFormProps) {
  const { text } = page;
  const { suggest } = text.front;
  // The results page brings filters here, and room is short: who came this far has read the hint.
  const hasHint = children === undefined;
  const described = [problem && "haku-ongelma", hasHint && "haku-ohje"].filter(Boolean).join(" ") || undefined;
  return (
    <search>
      <form
        class="search"
        action={linkTo(page, routes.results, {}, { kunta: undefined, postinumero: undefined })}
        method={children === undefined ? "get" : searchMethod(page)}
      >
        {problem && (
          <Notice kind="problem" id="haku-ongelma">
            {problem}
          </Notice>
        )}
        {!labelledBy && (
          <label class="field-label" for="q">
            {text.front.field}
          </label>
        )}
        <div class="search-row">
          <div
            class="combobox"
            data-suggest={suggestHref(page)}
            data-name={suggest.name}
            data-list={suggest.list}
            data-count={suggest.count}
            data-keys={suggest.keys}
            data-kinds={JSON.stringify({ ...text.card.kinds, ...suggest.kinds })}
          >
            {/* No maxlength: a long text is never cut without a word. */}
            <textarea
              id="q"
              name="q"
              rows={2}
              aria-labelledby={labelledBy}
              aria-describedby={described}
              aria-invalid={problem ? "true" : undefined}
              autoComplete="off"
              enterkeyhint="search"
              spellcheck
              data-limit={MAX_QUERY_LENGTH}
              data-remaining={text.front.remaining}
              data-over={text.front.over}
            >
              {value}
            </textarea>
          </div>
          <button type="submit" class="button main">
            {text.front.submit}
          </button>
        </div>
        {hasHint && (
          <p class="hint" id="haku-ohje">
            {text.front.hint}
          </p>
        )}
        {children ?? <ReaderFields page={page} />}
      </form>
    </search>
  );
}

/** What the reader has told of where they are goes along. */
function ReaderFields({ page: { municipality, near } }: { page: Page }) {
  return (
    <>
      {municipality && <input type="hidden" name="kunta" value={municipality.code} />}
      {near?.postalCode && <input type="hidden" name="postinumero" value={near.postalCode} />}
    </>
  );
}

/** Where the suggestions of the open API come from; the island adds what has been written. */
function suggestHref(page: Page): string {
  return `/api/v1/regions/${page.region.code}/suggest?lang=${page.content}`;
}
