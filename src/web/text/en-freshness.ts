import type { fiFreshness } from "./fi-freshness.ts";

export const enFreshness: typeof fiFreshness = {
  title: "Is this information still right?",
  lead: (thing) => `This is how residents see ${thing} on the service tray. Answer with one click.`,
  see: "See the whole page",
  choices: {
    true: "Yes, the information is right",
    changed: "Something has changed",
    ended: "The activity has ended",
  },
  question: "Your answer",
  words: "What has changed?",
  wordsHint: "Tell for example a new time, place or phone number. Do not write anyone's personal data.",
  ptv: "Please mend it in the Finnish Service Catalogue as well if the information is there. Then it is right everywhere.",
  sendChange: "Send the change",
  over: "It is no longer offered",
  errors: {
    choice: "Choose one.",
    "no-words": "Tell what has changed.",
    "too-long": "The text is too long. At most 2,000 characters.",
  },
  errorsTitle: "Please mend this",
  thanksTitle: "Thank you for your answer",
  thanks: {
    true: "We noted that the information is right. You do not need to do anything else.",
    changed: "We told the county's curator, who will mend the information.",
    ended: "We told the county's curator that the activity has ended.",
  },
  closedTitle: "This has been answered already",
  closed: "This question has been settled. If something is still wrong, please send feedback.",
  unknownTitle: "The link does not work",
  unknown: "The link may have been cut in the e-mail or be too old. Copy the whole address from the message.",
  gone: "This is no longer shown on the tray.",
  known: {
    provider: (date) => `The provider confirmed the information on ${date}.`,
    curator: (date) => `The county confirmed the information on ${date}.`,
    stale: "Nobody has confirmed this information for over a year. Please check it before you go.",
  },
};
