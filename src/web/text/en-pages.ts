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
        title: "If you would rather not use the web",
        paragraphs: [
          "You can ask for help at a library or call your county’s advice line. Every page can also be printed.",
        ],
      },
    ],
    crisisTitle: "Help right now",
    crisisLead:
      "If a life is in danger, call 112. You can call the other numbers when your mind, your home or substances weigh on you.",
    hoursUnknown: "The hours are not known",
    adviceTitle: "Advice in your county",
  },
  privacy: {
    title: "Privacy",
    lead: "Polku is made so that it does not need information about you.",
    sections: [
      {
        title: "What we do not do",
        paragraphs: [
          "We do not use cookies and we do not track you. You do not need to sign in.",
          "The pages have no programs, fonts or meters of other companies. If you open a map, its pictures come through our own server, so that others do not see what you look at.",
        ],
      },
      {
        title: "What you write in the search",
        paragraphs: [
          "We search with your words on our own server. We do not store the text or give it to anyone.",
          "While you write, our server suggests how the text could go on. For that, the text is sent to our server before you press Search. We do not store that either.",
          "Your words can be seen in the address bar and history of your browser. If you share the device, clear the history when you finish.",
        ],
      },
      {
        title: "Location",
        paragraphs: [
          "We ask for your location only if you press “Use my location”. We round it to about a hundred metres and do not store it.",
          "Your location is not shown in the address bar. A postal code is, but it only tells roughly where you are.",
          "We fetch the pictures of the map for you. The maker of the map learns nothing about you.",
        ],
      },
      {
        title: "Feedback",
        paragraphs: [
          "We store the message you send. We store your e-mail address only if you give it, and we use it only to answer.",
          "Your wellbeing services county handles the feedback and is its controller. You can ask us on the feedback form to erase your message.",
        ],
      },
      {
        title: "Technical logs",
        paragraphs: ["The server keeps a short log of errors and to prevent misuse. The log has no search texts."],
      },
    ],
  },
  accessibility: {
    title: "Accessibility statement",
    intro: (region) => `This statement is about the web service Polku in ${region}.`,
    statusTitle: "How accessible the service is",
    status: {
      full: "The service meets the requirements of the law (WCAG 2.1, levels A and AA).",
      partial:
        "The service meets most requirements of the law (WCAG 2.1, levels A and AA). We know of the shortcomings below.",
      none: "The service does not yet meet the requirements of the law (WCAG 2.1, levels A and AA).",
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
      `We assessed the service ourselves on ${date}. We went through the pages with a tool (axe), with a keyboard, at a width of 320 pixels, at 400 per cent zoom and without JavaScript.`,
    feedbackTitle: "Did you notice a shortcoming?",
    feedback: "Tell us with the feedback form. We will answer within two weeks if you give your e-mail address.",
    feedbackLink: "Give feedback on accessibility",
    authorityTitle: "Supervisory authority",
    authority:
      "If you notice shortcomings, tell us first. If you are not happy with our answer or get none within two weeks, you can file a report with the supervisory authority.",
  },
};
