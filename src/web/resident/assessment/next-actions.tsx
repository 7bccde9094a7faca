import type { Page } from "../../page/page.ts";
import { formAddress } from "./addresses.ts";

/** What can be done with the result. Files and other pages are answered by the browser itself. */
export function NextActions({ page, isAnswered }: { page: Page; isAnswered: boolean }) {
  const { result: words, start } = page.text.assessment;
  return (
    <section class="next-actions" aria-labelledby="seuraavaksi">
      <h2 id="seuraavaksi">{words.actions}</h2>
      <div class="go-on">
        <button type="submit" class="button main" formaction={formAddress.path(page)} data-whole>
          {words.path}
        </button>
        <button
          type="submit"
          class="button"
          formaction={formAddress.steps(page)}
          name="tapa"
          value="kaikki"
          data-focus=""
        >
          {isAnswered ? words.change : start.whole}
        </button>
      </div>
      {isAnswered && (
        <>
          <h3>{words.save}</h3>
          <p>
            {words.saveLead} {words.print}
          </p>
          <div class="go-on">
            <button
              type="submit"
              class="button"
              formaction={formAddress.copy(page)}
              name="muoto"
              value="html"
              data-whole
            >
              {words.saveReadable}
            </button>
            <button
              type="submit"
              class="button"
              formaction={formAddress.copy(page)}
              name="muoto"
              value="fhir"
              data-whole
            >
              {words.saveData}
            </button>
          </div>
          <p class="hint">{words.saveDataHint}</p>
          <p class="hint">{start.shared}</p>
        </>
      )}
    </section>
  );
}
