import type { WordAnalysis } from "./analyser.ts";
import type { CollectedWords, Form } from "./collect-words.ts";
import { GrowingUint32 } from "./growing-array.ts";
import { MATCH_KINDS, marked } from "./index-data.ts";
import type { LanguageAnalysers } from "./language-analysers.ts";
import { FIELDS } from "./search-document.ts";
import { type PackedStrings, packStrings, sortByBytes } from "./string-table.ts";
import { FIELD_WEIGHTS, INDEXED_KIND, REPEATS, SATURATION } from "./weights.ts";

const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHTS[field].weight);
const DILUTIONS = FIELDS.map((field) => FIELD_WEIGHTS[field].dilution);
const KIND_WEIGHTS = MATCH_KINDS.map((kind) => INDEXED_KIND[kind]);

export interface Postings {
  readonly terms: PackedStrings;
  readonly postingStarts: Uint32Array;
  readonly postingDocuments: Uint32Array;
  readonly postingImpacts: Uint8Array;
  readonly postingMarks: Uint8Array;
  /** By form number, what the analyser made of it. */
  readonly analyses: readonly WordAnalysis[];
}

interface FormTerms {
  /** Form f has entries [starts[f], starts[f + 1]): term × 4 + match kind. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

export function buildPostings(words: CollectedWords, analysers: LanguageAnalysers): Postings {
  const { terms, formTerms, analyses } = analyseForms(words.forms, analysers);
  const termCount = terms.starts.length - 1;
  const scored = scoreDocuments(words, formTerms, termCount);
  return { terms, ...sortByTerm(scored, termCount), analyses };
}

function analyseForms(forms: readonly Form[], analysers: LanguageAnalysers) {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(forms.length + 1);
  const entries = new GrowingUint32();
  const numberOf = (form: Form, text: string): number => {
    const term = marked(form.language, text);
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const analyses = forms.map((form) => analysers[form.language].analyse(form.text));
  forms.forEach((form, f) => {
    const analysis = analyses[f] as WordAnalysis;
    for (const lemma of analysis.lemmas) entries.push(numberOf(form, lemma) * 4);
    for (const part of analysis.parts) entries.push(numberOf(form, part) * 4 + 1);
    for (const root of analysis.roots) entries.push(numberOf(form, root) * 4 + 2);
    starts[f + 1] = entries.length;
  });

  const sorted = sortByBytes([...numbers.keys()]);
  const places = new Uint32Array(sorted.length);
  sorted.forEach((term, place) => {
    places[numbers.get(term) as number] = place;
  });
  const placed = entries.view().map((entry) => (places[entry >>> 2] as number) * 4 + (entry & 3));
  const formTerms: FormTerms = { starts, entries: placed };
  return { terms: packStrings(sorted), formTerms, analyses };
}

interface Scored {
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
  /** impact × 256 + mark */
  readonly values: Uint32Array;
}

function scoreDocuments(words: CollectedWords, formTerms: FormTerms, termCount: number): Scored {
  const out = { terms: new GrowingUint32(), documents: new GrowingUint32(), values: new GrowingUint32() };
  const weights = new Float32Array(termCount);
  const best = new Float32Array(termCount);
  const marks = new Uint8Array(termCount);
  const lastRecord = new Uint32Array(termCount);
  const repeats = new Uint8Array(termCount);
  const touched = new Uint32Array(termCount);
  let touchedCount = 0;
  const { stream, meanLengths } = words;

  function emit(document: number): void {
    for (let i = 0; i < touchedCount; i++) {
      const term = touched[i] as number;
      const weight = weights[term] as number;
      const impact = Math.max(1, Math.round((255 * weight) / (weight + SATURATION)));
      out.terms.push(term);
      out.documents.push(document);
      out.values.push(impact * 256 + (marks[term] as number));
      weights[term] = 0;
      best[term] = 0;
    }
    touchedCount = 0;
  }

  let at = 0;
  let document = 0;
  let record = 0;
  while (at < stream.length) {
    const nextDocument = stream[at++] as number;
    const slot = stream[at++] as number;
    const length = stream[at++] as number;
    if (nextDocument !== document) emit(document);
    document = nextDocument;
    record++;
    const field = slot % FIELDS.length;
    const dilution = DILUTIONS[field] as number;
    const fieldWeight =
      (WEIGHTS[field] as number) / (1 - dilution + (dilution * length) / (meanLengths[slot] as number));
    for (const end = at + length; at < end; at++) {
      const form = stream[at] as number;
      const last = formTerms.starts[form + 1] as number;
      for (let i = formTerms.starts[form] as number; i < last; i++) {
        const entry = formTerms.entries[i] as number;
        const term = entry >>> 2;
        const kind = entry & 3;
        if (weights[term] === 0) touched[touchedCount++] = term;
        repeats[term] = lastRecord[term] === record ? Math.min(REPEATS.length - 1, (repeats[term] as number) + 1) : 0;
        lastRecord[term] = record;
        const weight = fieldWeight * (KIND_WEIGHTS[kind] as number);
        weights[term] = (weights[term] as number) + weight * (REPEATS[repeats[term] as number] as number);
        const rank = (WEIGHTS[field] as number) * (KIND_WEIGHTS[kind] as number);
        if (rank > (best[term] as number)) {
          best[term] = rank;
          marks[term] = field | (kind << 3);
        }
      }
    }
  }
  emit(document);
  return { terms: out.terms.view(), documents: out.documents.view(), values: out.values.view() };
}

/** Counting sort by term; documents come in rising order already. */
function sortByTerm(scored: Scored, termCount: number) {
  const postingStarts = new Uint32Array(termCount + 1);
  for (const term of scored.terms) postingStarts[term + 1] = (postingStarts[term + 1] as number) + 1;
  for (let t = 0; t < termCount; t++)
    postingStarts[t + 1] = (postingStarts[t + 1] as number) + (postingStarts[t] as number);
  const next = postingStarts.slice();
  const postingDocuments = new Uint32Array(scored.terms.length);
  const postingImpacts = new Uint8Array(scored.terms.length);
  const postingMarks = new Uint8Array(scored.terms.length);
  for (let i = 0; i < scored.terms.length; i++) {
    const term = scored.terms[i] as number;
    const place = next[term] as number;
    next[term] = place + 1;
    postingDocuments[place] = scored.documents[i] as number;
    postingImpacts[place] = (scored.values[i] as number) >>> 8;
    postingMarks[place] = (scored.values[i] as number) & 255;
  }
  return { postingStarts, postingDocuments, postingImpacts, postingMarks };
}
