import type { FindabilityText } from "./findability-fi.ts";

export const enFindability: FindabilityText = {
  reasons: {
    "unknown-service": () => "Polku knows no service with this id.",
    archived: (date) => `The service has been archived at its source. It left Polku on ${date}.`,
    withdrawn: (date) => `The service is no longer published at its source. It left Polku on ${date}.`,
    gone: (date) => `Its source no longer tells of the service. It left Polku on ${date}.`,
    "not-offered-here": (region, area) => `The service is not offered in this region (${region}). Its area: ${area}.`,
    "outside-classes": (classes) => `The classes of the service do not belong to the wellbeing tray: ${classes}.`,
    "not-for-residents": (groups) => `The service is not directly for residents. It is meant for ${groups}.`,
    permit: () =>
      "The service is a permit, an obligation or the recognition of a professional qualification. The tray does not show those.",
    "no-class": () =>
      "Neither the classes, subject terms and name of the service nor its text tell which theme it belongs to.",
    hidden: () => "The county’s curator has taken the service off the tray.",
    "index-older": () => "The service belongs on the tray, but the search has not taken it in yet.",
    "hidden-by-chosen": (filter) => `The service is hidden by a filter that the person chose: ${filter}.`,
    "hidden-by-understood": (filter) =>
      `The service is hidden by a filter that was understood from the search words: ${filter}.`,
    "no-words": (words) => `None of the search words is in the texts of the service: ${words}.`,
    "words-met": (words) => `The texts of the service have ${words}.`,
    "words-missing": (words) => `The texts of the service do not have ${words}.`,
    "needs-met": (needs) => `The search was understood as ${needs}. The name and summary of the service tell of it.`,
    "needs-missing": (needs) =>
      `The search was understood as ${needs}, but the name and summary of the service do not tell of it.`,
    "no-need": () => "No need was clearly understood from the search.",
    misspelt: (repaired) => `The search words may be misspelt. Was ${repaired} meant?`,
    rank: (rank, total) => `The service is number ${rank} in the results. There are ${total} results.`,
    "far-behind": (looked, total) =>
      `The service is not among the first ${looked} results. There are ${total} results.`,
    "too-weak": () => "The service fits the search so much less than the others that it is not shown.",
    "stands-behind": (name) =>
      `Several municipalities describe the same service. In the results ${name} stands for all of them.`,
    "turned-away": (words) =>
      `The person does not want this: ${words}. The text of the service tells of it, so it comes lower.`,
    "other-place": (places) => `The search mentions ${places}. The service is not offered there, so it comes lower.`,
    "other-audience": (groups) =>
      `The search was understood to be for ${groups}. The service is marked for others, so it comes lower.`,
  },
  advice: {
    "check-id": () =>
      "Check the id. Polku does not see drafts or unpublished services: publish it in the Finnish Service Catalogue (PTV), and it comes with the next import.",
    republish: () =>
      "If the service still exists, publish it again where it is kept up (usually the Finnish Service Catalogue, PTV).",
    "add-area": (region) =>
      `If the service is offered here too (${region}), add to its area the municipalities where it is.`,
    "add-municipality": (place) => `If the service is offered here too, add this to its area: ${place}.`,
    "add-class": (classes) => `Add a service class, if it is true of the service: ${classes}.`,
    "add-any-class": () => "Add a service class that tells what the service is about.",
    "add-residents": () =>
      "If the service is for residents too, add the target group “Citizens” or one of the groups under it.",
    "correct-type": () => "If this is a service and not a permit or an obligation, correct its type.",
    "ask-curator": () => "Ask the curator to put the service back on the tray if it belongs there.",
    "wait-for-index": () =>
      "Try again in a few minutes. If the service does not appear, ask the operator to build the index anew (polku reindex).",
    "mark-free": () => "If the service is free of charge, mark it so.",
    "mark-charged": () => "If the service costs something, mark it so.",
    "add-target-group": (groups) => `Add a target group, if it is true of the service: ${groups}.`,
    "add-words": (words) =>
      `Add to the name, summary or keywords, if it is true and the service helps with it: ${words}. Any form of the word will do.`,
    "raise-words": (words) =>
      `This is only in the description or the classes: ${words}. If it matters in the service, say it in the summary too.`,
    "tell-need": (need, words) =>
      `If the service helps with this (${need}), say so in the summary. Fitting words may be ${words}.`,
    "say-as-people": (need, sayings) => `This is how people speak of it (${need}): ${sayings}.`,
    "write-summary": () => "Write a summary: whom the service is for and what it helps with.",
    translate: (language) =>
      `The search was in a language that the service is not described in (${language}). Add a name and a summary, if the service is given in it.`,
    "narrow-area": () =>
      "The area of the service is wide. If it is offered in some municipalities only, name them: what is near comes higher.",
    "nothing-to-mend": () => "Nothing is missing from the details of the service. Others just fit this search better.",
    "where-to-mend": (source) =>
      `Mend the details where they come from: ${source}. The change reaches Polku with the next import.`,
  },
  names: {
    fields: {
      name: "name",
      alternativeName: "other name",
      keywords: "keywords",
      summary: "summary",
      labels: "classes and subject terms",
      organization: "organization",
      description: "description",
    },
    filters: {
      kinds: "kind",
      themes: "theme",
      municipalities: "municipality",
      isFree: "price",
      targetGroups: "target group",
    },
    free: "free of charge",
    charged: "not free of charge",
    languages: { fi: "Finnish", sv: "Swedish", en: "English" },
    sources: { ptv: "the Finnish Service Catalogue (PTV)", demo: "the invented details of the demonstration county" },
    nationwide: "the whole country",
    nationwideExceptAland: "the whole country except Åland",
    nowhere: "no municipality",
    more: (count) => `${count} others`,
  },
  locale: "en-GB",
  quotes: ["“", "”"],
};
