import { askAbout, sureNeedsOf } from "./ask-about.ts";
import type { Asked, Finding } from "./finding.ts";
import { offerInstead } from "./offer-instead.ts";
import { type FindingParts, prepareSearch } from "./prepare-search.ts";
import { repairWhole } from "./repair-whole.ts";

/**
 * Finds what a person asks for in their own words. What is understood of them never hides things silently: each slot tells
 * how it acted, and one that would leave too little hides nothing.
 */
export async function find(asked: Asked, parts: FindingParts): Promise<Finding> {
  const { index } = parts;
  const { understood, needs, plan, relaxed, query } = await prepareSearch(asked, parts);
  const answer = index.search(query);
  const question = askAbout(understood.rest, needs, answer.total);
  return {
    answer,
    understood: plan.slots.map((slot) => {
      const given = relaxed.find(({ kind }) => kind === slot.kind);
      return given && slot.applied === "filtered" ? { ...slot, applied: given.otherwise } : slot;
    }),
    relaxed: relaxed.map(({ kind }) => kind),
    elsewhere: plan.elsewhere,
    needs,
    sureNeeds: sureNeedsOf(needs, question),
    question,
    didYouMean: repairWhole(asked.text, query.text, answer.didYouMean),
    instead: answer.total === 0 ? offerInstead(asked, needs, index) : null,
  };
}
