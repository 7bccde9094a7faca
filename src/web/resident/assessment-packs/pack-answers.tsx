import type { AnsweredPack, PackItem } from "../../../domain/assessment/packs/pack.ts";
import { isUnanswered } from "../../../domain/assessment/packs/pack-fields.ts";
import type { Page } from "../../page/page.ts";
import { PackSource, packWords } from "./pack-source.tsx";

/** What was answered, question by question: no sum, no bands, nothing that judges. Nothing when nothing was answered. */
export function PackAnswersSection({ page, packs }: { page: Page; packs: readonly AnsweredPack[] }) {
  const words = page.text.packs;
  const answered = packs.filter(({ answers }) => !isUnanswered([answers]));
  if (answered.length === 0) return null;
  return (
    <section class="packs" aria-labelledby="lisavastaukset">
      <h2 id="lisavastaukset">{words.answers}</h2>
      <p>{words.answersLead}</p>
      {answered.map(({ pack, answers }) => (
        <section>
          <h3>{pack.manifest.name[page.content]}</h3>
          <dl>
            {pack.items.map((item) => (
              <OneAnswer page={page} item={item} chosen={answers.values[item.linkId] ?? null} />
            ))}
          </dl>
          <PackSource page={page} pack={pack} />
        </section>
      ))}
    </section>
  );
}

function OneAnswer({ page, item, chosen }: { page: Page; item: PackItem; chosen: number | null }) {
  if (item.text === null) return null;
  const question = packWords(page, item.text);
  return (
    <div>
      <dt lang={question.lang}>{question.words}</dt>
      <dd>{chosen === null ? page.text.packs.skipped : <Given page={page} item={item} chosen={chosen} />}</dd>
    </div>
  );
}

function Given({ page, item, chosen }: { page: Page; item: PackItem; chosen: number }) {
  const label = item.options.find(({ value }) => value === chosen)?.label;
  if (label) {
    const { words, lang } = packWords(page, label);
    return <span lang={lang}>{words}</span>;
  }
  return <>{page.text.packs.outOf(String(chosen), String(item.options.at(-1)?.value))}</>;
}
