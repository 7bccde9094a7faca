import type { AnsweredPack, PackItem } from "../../../domain/assessment/packs/pack.ts";
import type { Page } from "../../page/page.ts";
import { PackSource, packWords } from "./pack-source.tsx";

/** The questions of the region's other instruments, to stand in the assessment's own form. Nothing when there are none. */
export function PackQuestions({ page, packs }: { page: Page; packs: readonly AnsweredPack[] }) {
  const words = page.text.packs;
  if (packs.length === 0) return null;
  return (
    <section class="packs" aria-labelledby="lisakysymykset">
      <h2 id="lisakysymykset">{words.title}</h2>
      <p>{words.lead}</p>
      {packs.map((answered) => (
        <OnePack page={page} {...answered} />
      ))}
    </section>
  );
}

function OnePack({ page, pack, answers }: { page: Page } & AnsweredPack) {
  const introduction = pack.introduction && packWords(page, pack.introduction);
  return (
    <section class="pack" aria-labelledby={`lisa-${pack.manifest.id}`}>
      <h3 id={`lisa-${pack.manifest.id}`}>{pack.manifest.name[page.content]}</h3>
      {introduction && <p lang={introduction.lang}>{introduction.words}</p>}
      {pack.items.map((item) => (
        <PackQuestion page={page} item={item} chosen={answers.values[item.linkId] ?? null} />
      ))}
      <PackSource page={page} pack={pack} />
    </section>
  );
}

function PackQuestion({ page, item, chosen }: { page: Page; item: PackItem; chosen: number | null }) {
  if (item.text === null) return null;
  const { words, lang } = packWords(page, item.text);
  return (
    <fieldset>
      <legend lang={lang}>{words}</legend>
      {item.codeSystem === null ? (
        <Numbers page={page} item={item} chosen={chosen} />
      ) : (
        <Labels page={page} item={item} chosen={chosen} />
      )}
      <label class="choice">
        <input type="radio" name={item.linkId} value="" checked={chosen === null} />
        <span>{page.text.packs.none}</span>
      </label>
    </fieldset>
  );
}

interface ScaleProps {
  readonly page: Page;
  readonly item: PackItem;
  readonly chosen: number | null;
}

/** A row of numbers under the words of both ends, which the first and the last number also say by themselves. */
function Numbers({ page, item, chosen }: ScaleProps) {
  const { options, ends, linkId } = item;
  const low = ends && packWords(page, ends.low);
  const high = ends && packWords(page, ends.high);
  const first = options[0]?.value;
  const last = options.at(-1)?.value;
  return (
    <>
      {low && high && (
        <p class="pack-ends" aria-hidden="true">
          <span lang={low.lang}>{page.text.packs.means(String(first), low.words)}</span>
          <span lang={high.lang}>{page.text.packs.means(String(last), high.words)}</span>
        </p>
      )}
      <div class="pack-values">
        {options.map(({ value }) => {
          const end = value === first ? low : value === last ? high : null;
          return (
            <label class="scale-value pack-value">
              <input type="radio" name={linkId} value={value} checked={chosen === value} />
              <span>{value}</span>
              {end && (
                <span class="visually-hidden" lang={end.lang}>
                  {`, ${end.words}`}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </>
  );
}

function Labels({ page, item, chosen }: ScaleProps) {
  return (
    <>
      {item.options.map(({ value, label }) => {
        if (label === null) return null;
        const { words, lang } = packWords(page, label);
        return (
          <label class="choice">
            <input type="radio" name={item.linkId} value={value} checked={chosen === value} />
            <span lang={lang}>{words}</span>
          </label>
        );
      })}
    </>
  );
}
