import { join } from "node:path";
import { openRecogniser } from "../../src/domain/needs/open-recogniser.ts";
import { recommend } from "../../src/domain/recommendation/recommend.ts";
import { PACES, type Recommendation } from "../../src/domain/recommendation/recommendation.ts";
import { buildIndex } from "../../src/domain/search/build-index.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { readDemoCorpus } from "../kinds/demo-corpus.ts";
import { type Bench, type BenchLine, median, rounded } from "../support/bench.ts";
import { askingOf, type Judged, type Persona, readJudged, readPersonas } from "./personas.ts";

const NAME = "recommendation";
const ROUNDS = 15;
/** As a resident would search instead. */
const PLAIN = { text: "yksinäinen kaipaa seuraa", language: "fi", sort: "relevance", limit: 20, offset: 0 } as const;

/** How well what is recommended answers the wishes of thirty invented people, how balanced it is, and what it costs. */
export const bench: Bench = {
  names: [NAME],
  async run(_names, emit) {
    const analysers = analysersWith(loadVoikko());
    const { documents, idOf } = await readDemoCorpus(openRecogniser(join(projectRoot, "dist"), analysers));
    const index = openIndex(buildIndex(documents, analysers), analysers);
    const [personas, judged] = [await readPersonas(), await readJudged(idOf)];
    const answered = personas.map((persona) => ({ persona, found: recommend(index, askingOf(persona)) }));
    const print = (metric: string, value: number, unit: string, rest: Partial<BenchLine> = {}) =>
      emit({ bench: NAME, metric, value: rounded(value), unit, against: null, ratio: null, ...rest });

    const wishing = answered.filter(({ persona }) => persona.wishes.length > 0);
    const shares = wishing.map(({ persona, found }) => shareAnswering(persona, found, judged));
    print(
      "answers the wish it names, of all",
      share(wishing.flatMap(({ persona, found }) => verdicts(persona, found, judged))),
      "0–1",
    );
    print("answers the wish it names, the worst person", Math.min(...shares), "0–1");
    print("things per person", mean(answered.map(({ found }) => found.length)), "things of 9");
    print("people with something of every pace", share(answered.map(({ found }) => hasEveryPace(found))), "0–1");
    print(
      "people with every area of their wishes",
      share(wishing.map(({ persona, found }) => hasEveryArea(persona, found))),
      "0–1",
    );
    print(
      "share of the commonest kind, the most",
      Math.max(...answered.map(({ found }) => commonestShare(found))),
      "0–1",
    );
    print(
      "people whose swap changes one thing only",
      share(answered.map(({ persona, found }) => swapsOne(persona, found))),
      "0–1",
    );

    function swapsOne(persona: Persona, found: readonly Recommendation[]): boolean {
      const keep = found.map(({ id }) => id);
      const after = recommend(index, askingOf(persona, { keep, without: new Set(keep.slice(0, 1)) }));
      return (
        after.filter(({ id }) => !keep.includes(id)).length <= 1 &&
        keep.slice(1).every((id) => after.some((each) => each.id === id))
      );
    }

    const [own, plain] = sideBySide(
      () => personas.map((persona) => recommend(index, askingOf(persona))),
      () => personas.map(() => index.search(PLAIN)),
    );
    print("time of a list", own / personas.length, "ms", { against: "one plain search", ratio: rounded(own / plain) });
  },
};

/** Of what is recommended for the person's own wishes whether it was judged to answer the wish. */
function verdicts({ wishes }: Persona, found: readonly Recommendation[], judged: Judged): boolean[] {
  const own = found.filter(({ wish }) => wishes.some(({ need }) => need === wish.need));
  return own.map(({ id, wish }) => judged.get(wish.need)?.has(id) ?? false);
}

const shareAnswering = (...asked: Parameters<typeof verdicts>) => share(verdicts(...asked));

function hasEveryPace(found: readonly Recommendation[]): boolean {
  return PACES.every((pace) => found.some((each) => each.pace === pace));
}

function hasEveryArea({ wishes }: Persona, found: readonly Recommendation[]): boolean {
  return wishes.every(({ area }) => found.some(({ wish }) => wish.area === area));
}

function commonestShare(found: readonly Recommendation[]): number {
  const counts = [...Map.groupBy(found, ({ kind }) => kind).values()].map(({ length }) => length);
  return Math.max(...counts) / found.length;
}

/** Median milliseconds of each, taking turns after a warm-up. */
function sideBySide(one: () => unknown, other: () => unknown): [number, number] {
  const timed = (work: () => unknown) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  for (let i = 0; i < 3; i++) [one, other].forEach(timed);
  const rounds = Array.from({ length: ROUNDS }, () => [timed(one), timed(other)] as const);
  return [median(rounds.map(([first]) => first)), median(rounds.map(([, second]) => second))];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (values: readonly boolean[]) => mean(values.map(Number));
