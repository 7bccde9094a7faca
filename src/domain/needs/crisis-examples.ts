import type { SaidSentence } from "../crisis/said-sentences.ts";
import type { CrisisExample } from "./crisis-model.ts";
import type { NumberedFeatures } from "./feature-table.ts";
import type { Need } from "./need.ts";
import type { ReadPhrase } from "./read-vocabulary.ts";

/** A sentence with what it tells. */
export interface ReadSentence extends SaidSentence {
  readonly features: NumberedFeatures;
}

/** Expressions of a need may tell of danger that is over, or of another's. */
const EXPRESSION = 0.5;
/** Of the expressions that tell of no crisis every so many is enough to learn what is ordinary. */
const ORDINARY_STEP = 5;

/** What to learn crises from: sentences written for it, expressions of needs that are crises, and ordinary ones. */
export function crisisExamples(
  sentences: readonly ReadSentence[],
  needs: readonly Need[],
  phrases: readonly ReadPhrase[],
): CrisisExample[] {
  const near = nearCrises(needs);
  const expressions = phrases.filter(({ kind }) => kind === "expression");
  const acute = expressions.flatMap(({ need, features }) => {
    const kind = needs[need]?.crisis;
    return kind ? [{ features, kind, weight: EXPRESSION }] : [];
  });
  const ordinary = expressions
    .filter(({ need }) => !near.has((needs[need] as Need).id))
    .filter((_, at) => at % ORDINARY_STEP === 0)
    .map(({ features }) => ({ features, kind: "none" as const, weight: EXPRESSION }));
  const said = sentences.map(({ features, category }) => ({
    features,
    kind: category ?? ("none" as const),
    weight: 1,
  }));
  return [...said, ...acute, ...ordinary];
}

/** Needs of a crisis and those right beside them, whose expressions may be acute or not. */
function nearCrises(needs: readonly Need[]): ReadonlySet<string> {
  return new Set(
    needs.filter(({ crisis }) => crisis).flatMap(({ id, related, broader }) => [id, ...related, broader ?? id]),
  );
}
