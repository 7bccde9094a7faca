import type { PrivacyText } from "./fi-privacy.ts";

export const enPrivacy: PrivacyText = {
  title: "Privacy",
  lead: "Polku is made so that it does not need information about you.",
  sections: [
    {
      title: "What we do not do",
      paragraphs: [
        "We do not use cookies and we do not track you. You do not need to sign in.",
        "The pages have no programs, fonts or visitor counters from other companies. If you open a map, its pictures come through our own server, so that others do not see what you look at.",
      ],
    },
  ],
  tableTitle: "Your information at a glance",
  columns: { where: "Where it is", kept: "For how long" },
  places: {
    nowhere: "Nowhere. The server reads it and forgets.",
    device: "On your own device, if you choose so",
    server: "On our server",
    locked: "On our server, locked. The key is only in the code that you give.",
    memory: "In our server's memory",
  },
  kept: {
    request: "The moment it takes to answer",
    clear: "Until you empty it",
    sharing: (hours) => `At most ${hours} hours. You can stop sharing at any time.`,
    counts: "Only a number remains",
    feedback: (addressMonths, messageMonths) =>
      `The e-mail address ${addressMonths} months, the message ${messageMonths} months`,
    years: (years) => `Only a number, for ${years} years`,
    hour: "At most an hour",
  },
  flows: {
    search: {
      title: "What you write in the search",
      paragraphs: [
        "We search with your words on our own server. We do not store the text or give it to anyone.",
        "While you write, our server suggests how the text could go on. For that, the text is sent to our server before you press Search. We do not store that either.",
        "Your words can be seen in the address bar and history of your browser. If you share the device, clear the history when you finish.",
      ],
    },
    location: {
      title: "Location",
      paragraphs: [
        "We ask for your location only if you press “Use my location”. We round it to about a hundred metres and do not store it.",
        "Your location is not shown in the address bar. A postal code is, but it only tells roughly where you are.",
        "We fetch the pictures of the map for you. The maker of the map learns nothing about you.",
      ],
    },
    assessment: {
      title: "The wellbeing check and the How are you? card",
      paragraphs: [
        "Your answers are sent to the server so that we can show the result and suggestions. The server does not store them, and they are not shown in the address bar.",
        "The answers are on the page as long as you keep it open. If you want to keep them, save a copy. Only you have the copy.",
      ],
    },
    list: {
      title: "My list and my path",
      paragraphs: [
        "When you save something, the list stays on your own device. You choose whether it stays for this visit only or longer. You can empty the list at any time.",
        "The server sees the list for the moment it draws the page. It does not store the list.",
        "If you share the list as a link, the list is in the link itself. Whoever has the link can read it.",
        "When you save your path, the page stays on your device so that you can read it without a network too.",
      ],
    },
    sharing: {
      title: "Sharing with a professional",
      paragraphs: [
        "Your browser locks the information before it is sent. The server keeps it locked. The key is only in the code, the link and the picture that you get, so we cannot read it.",
        "We also store when it was opened and who said they opened it, so that you can see it.",
      ],
    },
    votes: {
      title: "Your opinion of the suggestions",
      paragraphs: ["If you tell us whether a suggestion helped, we add one to a count. We do not store who answered."],
    },
    usage: {
      title: "Numbers of visits",
      paragraphs: [
        "We count how many times each service has been shown and opened. We do not know who opened it, and we do not connect visits.",
        "We also count which single words led to a service. A word is kept only if at least five searches of the same day had it. Numbers, addresses and searches in a crisis are never counted.",
        "If your browser asks not to be tracked, you are not counted.",
      ],
    },
    feedback: {
      title: "Feedback",
      paragraphs: [
        "We store the message you send. We store your e-mail address only if you give it, and we use it only to answer.",
        "Your wellbeing services county handles the feedback. You can ask us on the feedback form to erase your message.",
      ],
    },
    log: {
      title: "Technical logs and preventing misuse",
      paragraphs: [
        "The server logs what sort of page was asked for and whether it worked. The log has no search texts, answers or network addresses.",
        "We prevent misuse by counting how many requests come from one network. Its address is only in the server's memory.",
      ],
    },
  },
  controllerTitle: "Who is responsible for your information",
  controller: (name) =>
    `${name} is responsible for the information in feedback and sharing. The law calls it the controller. We handle the information because we have a task in the public interest.`,
  contact: "For questions about privacy, contact:",
  noContact: "For questions about privacy, use the feedback form.",
  rightsTitle: "Your rights",
  rights: [
    "You can ask what information there is about you, and ask us to correct or erase it. Tell us the code of your message so that we find it.",
    "We do not make decisions about you by machine. Suggestions are only suggestions, and we always say why we make them.",
    "If you think your information is handled wrongly, you can complain to the Data Protection Ombudsman.",
  ],
  ombudsman: "Office of the Data Protection Ombudsman",
};
