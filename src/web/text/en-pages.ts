import { enPrivacy } from "./en-privacy.ts";
import type { fiPages } from "./fi-pages.ts";

export const enPages: typeof fiPages = {
  help: {
    title: "Help",
    lead: "Polku helps you find support, activities and company near you. You do not need to sign in.",
    sections: [
      {
        title: "How to search",
        paragraphs: [
          "Write in the field what you are looking for. One word is enough, but you can also write a sentence as you would say it.",
          "Spelling mistakes do not matter. If a word is unclear, we suggest another.",
          "You can also browse the topics on the front page.",
        ],
      },
      {
        title: "How to choose your municipality",
        paragraphs: [
          "Press the name of the municipality on the front page. You then see the services that its residents can use.",
          "The municipality is carried in the web address. We do not store it.",
        ],
      },
      {
        title: "How to read the results",
        paragraphs: [
          "Each result tells why it was found.",
          "The page of a service tells where the information comes from and when it was checked. If the opening hours or the price are not known, we say so.",
        ],
      },
      {
        title: "How to see what is on",
        paragraphs: [
          "Events and groups are in the calendar. Choose a day, the weekend, the week or the month. You can also choose whether the morning, the afternoon or the evening suits you.",
          "You can add an event to your own calendar or subscribe to a whole search. Your calendar then updates by itself. Cancelled times are shown as cancelled.",
          "The Places page has meeting places and digital support. The Self-care page has courses, tests and someone to talk to, at home.",
        ],
      },
      {
        title: "How are you? Take the wellbeing check",
        paragraphs: [
          "The check asks about ten areas of life. You can skip any question. At the end you see what goes well and where you could begin.",
          "Your answers are not stored on the server. You can print the result, save a copy or share it with a professional.",
        ],
      },
      {
        title: "My list and my path",
        paragraphs: [
          "Save what interests you on the list. The list stays on your own device, and you can empty it at any time.",
          "On your path you can put things in order, write a first small step, and take the path along on paper, as a link or as a QR code.",
        ],
      },
      {
        title: "Read, listen and print",
        paragraphs: [
          "You can make the text larger in the settings of your browser. The pages adapt.",
          "If your browser can speak, the page has a Listen button.",
        ],
      },
      {
        title: "If you would rather not use the web",
        paragraphs: [
          "You can ask for help at a library or call your county’s advice line. Every page can also be printed.",
        ],
      },
    ],
    crisisTitle: "Help right now",
    crisisLead:
      "If a life is in danger, call 112. You can call the other numbers when you feel bad, when home is not safe, or when alcohol or drugs worry you.",
    hoursUnknown: "The hours are not known",
    municipalTitle: "The municipalities’ own wellbeing pages",
    municipalLead: "The municipalities also tell about their own services on these pages.",
    adviceTitle: "Advice in your county",
    digitalTitle: "Help with devices and the web",
    digitalLead: "These places help with phones, computers and online services.",
    digitalMore: "All places with digital support",
    whatTitle: "What Polku is and is not",
    what: [
      "Polku helps you find services, events, places and self-care. It brings the information to one place and tells where it comes from.",
      "Polku is not a health care service and makes no decisions about you. It does not replace your right to health and social services or a talk with a professional.",
      "The wellbeing check is the beginning of a conversation, not a test. It has no score and no right answers.",
    ],
    safeTitle: "If somebody follows what you do on the device",
    safe: [
      "Some pages have a Leave quickly button. It takes you to an ordinary page at once. You can also press Shift three times.",
      "The button does not clear the history of the browser. Clear the history in the browser's settings, or use a private window. It is safest to use a device that the other person cannot reach, such as a computer at the library.",
      "Your list and a saved path can be seen on the device. Empty them if somebody else uses the same device.",
    ],
  },
  privacy: enPrivacy,
  accessibility: {
    title: "Accessibility statement",
    intro: (region) => `This statement is about the web service Polku in ${region}.`,
    statusTitle: "How accessible the service is",
    status: {
      full: "The service meets the requirements of the law. They are levels A and AA of WCAG 2.1.",
      partial:
        "The service meets most requirements of the law. They are levels A and AA of WCAG 2.1. We know of the problems below.",
      none: "The service does not yet meet the requirements of the law. They are levels A and AA of WCAG 2.1.",
    },
    gapsTitle: "What does not work yet",
    gaps: {
      sourceTexts:
        "The descriptions of services come from other organizations. They may be hard to read, and some are in one language only. We mark text that is in another language.",
      linkedFiles: "Forms and pages behind the links are made by others. We cannot promise that they are accessible.",
      map: "The picture of places does not show streets. The map that you can open is a picture that a screen reader does not read. Everything in them is also text: address, distance and a link to directions.",
      signLanguage: "The content is not available in sign language.",
      notTestedByUsers: "People who use screen readers and other aids have not tested the service yet.",
    },
    testedTitle: "How we assessed the service",
    tested: (date) =>
      `We assessed the service ourselves on ${date}. We went through the pages with the axe tool, with a keyboard, at a width of 320 pixels, at 400 per cent zoom and without JavaScript.`,
    axe: (date, pages) => `On ${date} we went through ${pages} pages and states by machine in four languages.`,
    axeClean: "The machine found no errors on them.",
    axeFound: "The machine found these errors:",
    byRegion: (date) => `The county assessed the pages itself on ${date}.`,
    byOthers: (date) => `An outsider assessed the pages on ${date}.`,
    madeOn: (date) => `This statement was updated on ${date}.`,
    burdenTitle: "What we have not yet been able to fix",
    contact: "Feedback is handled by:",
    feedbackTitle: "Did you find a problem?",
    feedback: "Tell us with the feedback form. We will answer within two weeks if you give your e-mail address.",
    feedbackLink: "Give feedback on accessibility",
    authorityTitle: "Supervisory authority",
    authority:
      "If you find problems, tell us first. If you are not happy with our answer or get none within two weeks, you can file a report with the supervisory authority.",
  },
};
