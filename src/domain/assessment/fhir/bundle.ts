import { uuidV5 } from "../../../platform/crypto/uuid-v5.ts";
import type { Assessment } from "../assessment.ts";
import { cleanNote } from "../note.ts";
import type { AnsweredPack } from "../packs/pack.ts";
import { LANGUAGE_TAGS } from "./fhir.ts";
import { escapeHtml } from "./html.ts";
import { packResponseOf } from "./pack-response.ts";
import { type Authoring, questionnaireResponseOf } from "./questionnaire-response.ts";

const LONGEST_STEP = 300;

/** A thing of the tray that the resident chose. */
export interface ChosenThing {
  readonly kind: "service" | "event" | "place" | "tool";
  readonly id: string;
  readonly title: string;
  /** The resident's own first small step; empty when none. */
  readonly step: string;
}

/** What a resident takes along. */
export interface ResidentCopy extends Authoring {
  readonly assessment: Assessment;
  /** In the resident's order. */
  readonly chosen: readonly ChosenThing[];
  /** Instruments that were answered beside the assessment. */
  readonly packs?: readonly AnsweredPack[];
}

/** What FHIR's texts say in a Bundle, in the resident's language. */
export interface BundleWords {
  /** "Mitä valitsin" */
  readonly list: string;
  /** Whose goals they are: "minä itse". */
  readonly self: string;
}

interface Entry {
  /** `urn:uuid:…` */
  readonly fullUrl: string;
  readonly resource: { readonly resourceType: string };
}

/** Namespace of the ids: the same copy has the same ids whenever it is made. */
const COPY_IDS = "3f0d8a52-6f0e-5b1c-9a57-0c6f2b1d7e41";
/** What FHIR R4 calls our kinds; it has no resource for a public event or for self-care on the web. */
const TYPES: Readonly<Partial<Record<ChosenThing["kind"], string>>> = {
  service: "HealthcareService",
  place: "Location",
};

/**
 * The resident's own results as a FHIR R4 Bundle. A CarePlan would fit the chosen things, but requires a subject
 * (1..1); a List requires only `status` and `mode`, and in each entry `item`. A Goal requires `lifecycleStatus`,
 * `description` and `subject` (1..1), which here names nobody: a reference with a display only.
 */
export function bundleOf(copy: ResidentCopy, words: BundleWords): object {
  const { authored, language, assessment, packs = [] } = copy;
  const chosen = copy.chosen.map((thing) => ({ ...thing, step: cleanNote(thing.step, LONGEST_STEP) }));
  const goals = chosen.map(({ step, title }) => (step === null ? null : entryOf(goalOf(step, title, words))));
  const entry = [
    entryOf(questionnaireResponseOf(assessment, copy)),
    ...packs.map(({ pack, answers }) => entryOf(packResponseOf(pack, answers, copy))),
    ...(chosen.length > 0 ? [entryOf(listOf(chosen, goals, { ...words, authored }))] : []),
    ...uniqueById(goals.filter((goal) => goal !== null)),
  ];
  return {
    resourceType: "Bundle",
    language: LANGUAGE_TAGS[language],
    identifier: { system: "urn:ietf:rfc:3986", value: urnOf(entry) },
    type: "collection",
    timestamp: authored,
    entry,
  };
}

type CleanThing = Omit<ChosenThing, "step"> & { readonly step: string | null };

function listOf(
  chosen: readonly CleanThing[],
  goals: readonly (Entry | null)[],
  { list, authored }: { readonly list: string; readonly authored: string },
) {
  const rows = chosen.map(({ title, step }) => `<li>${escapeHtml(step === null ? title : `${title}: ${step}`)}</li>`);
  return {
    resourceType: "List",
    text: {
      status: "generated",
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeHtml(list)}</p><ol>${rows.join("")}</ol></div>`,
    },
    status: "current",
    mode: "working",
    title: list,
    date: authored,
    entry: chosen.flatMap(({ kind, id, title, step }, index) => {
      const type = TYPES[kind];
      const identifier = { system: `urn:polku:${kind}`, value: id };
      const thing = { item: { ...(type && { type }), identifier, display: title } };
      const goal = goals[index];
      return goal ? [thing, { item: { reference: goal.fullUrl, type: "Goal", display: step ?? "" } }] : [thing];
    }),
  };
}

function goalOf(step: string, title: string, { self }: BundleWords) {
  return {
    resourceType: "Goal",
    lifecycleStatus: "planned",
    description: { text: step },
    subject: { display: self },
    note: [{ text: title }],
  };
}

function entryOf(resource: { readonly resourceType: string }): Entry {
  return { fullUrl: urnOf(resource), resource };
}

function urnOf(content: unknown): string {
  return `urn:uuid:${uuidV5(COPY_IDS, JSON.stringify(content))}`;
}

/** The same step of the same thing twice is one goal: a Bundle has each address once. */
function uniqueById(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.fullUrl, entry])).values()];
}
