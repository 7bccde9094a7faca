import type { PrivacyText } from "./fi-privacy.ts";

export const svPrivacy: PrivacyText = {
  title: "Dataskydd",
  lead: "Polku är gjord så att den inte behöver uppgifter om dig.",
  sections: [
    {
      title: "Vad vi inte gör",
      paragraphs: [
        "Vi använder inte kakor och spårar dig inte. Du behöver inte logga in.",
        "På sidorna finns inga program, typsnitt eller mätverktyg från andra företag. Om du öppnar en karta kommer bilderna via vår egen server, så att andra inte ser vad du tittar på.",
      ],
    },
  ],
  tableTitle: "Dina uppgifter i korthet",
  columns: { where: "Var den finns", kept: "Hur länge" },
  places: {
    nowhere: "Ingenstans. Servern läser den och glömmer.",
    device: "På din egen enhet, om du väljer det",
    server: "På vår server",
    locked: "På vår server, låst. Nyckeln finns bara i koden som du ger.",
    memory: "I vår servers minne",
  },
  kept: {
    request: "Den stund det tar att svara",
    clear: "Tills du tömmer den",
    sharing: (hours) => `Högst ${hours} timmar. Du kan sluta dela när som helst.`,
    counts: "Bara antalet blir kvar",
    feedback: (addressMonths, messageMonths) =>
      `E-postadressen ${addressMonths} månader, meddelandet ${messageMonths} månader`,
    years: (years) => `Bara ett antal, i ${years} år`,
    hour: "Högst en timme",
  },
  flows: {
    search: {
      title: "Det du skriver i sökningen",
      paragraphs: [
        "Vi söker med dina ord på vår egen server. Vi sparar inte söktexten och ger den inte till andra.",
        "Medan du skriver föreslår vår server hur texten kan fortsätta. Därför skickas texten till servern redan då. Inte heller den sparas.",
        "Sökorden syns i webbläsarens adressfält och historik. Om du använder en gemensam enhet, rensa historiken när du är klar.",
      ],
    },
    location: {
      title: "Plats",
      paragraphs: [
        "Vi frågar efter din plats bara om du trycker på ”Använd min plats”. Vi avrundar den till ungefär hundra meter och sparar den inte.",
        "Din plats syns inte i adressfältet. Postnumret syns, men det berättar bara i vilken trakt du är.",
        "Vi hämtar kartbilderna åt dig. Den som har gjort kartan får inga uppgifter om dig.",
      ],
    },
    assessment: {
      title: "Välmåendekartläggningen och kortet ”Hur står det till?”",
      paragraphs: [
        "Dina svar skickas till servern för att vi ska kunna visa resultatet och förslagen. Servern sparar dem inte, och de syns inte i adressfältet.",
        "Svaren finns på sidan så länge du har den öppen. Om du vill behålla dem, spara en kopia. Bara du har kopian.",
      ],
    },
    list: {
      title: "Min lista och min stig",
      paragraphs: [
        "När du sparar något på listan stannar listan på din egen enhet. Du väljer om den finns kvar bara under det här besöket eller längre. Du kan tömma listan när som helst.",
        "Servern ser listan bara medan den gör sidan. Den sparar inte listan.",
        "Om du delar listan som en länk finns listan i själva länken. Den som får länken kan läsa den.",
        "När du sparar din stig finns sidan kvar på enheten, så att du kan läsa den också utan nät.",
      ],
    },
    sharing: {
      title: "Att dela med en yrkesperson",
      paragraphs: [
        "Din webbläsare låser uppgifterna innan de skickas. Servern förvarar dem låsta. Nyckeln finns bara i länken som du ger, så vi kan inte läsa dem.",
        "Vi sparar också när det du har delat öppnades och vilken organisation som uppgav sig öppna det, så att du själv kan se det.",
      ],
    },
    votes: {
      title: "Din åsikt om förslagen",
      paragraphs: [
        "Om du berättar om ett förslag var till hjälp lägger vi till ett i antalet. Vi sparar inte vem som svarade.",
      ],
    },
    usage: {
      title: "Antal besök",
      paragraphs: [
        "Vi räknar hur många gånger en tjänst har visats och öppnats. Vi vet inte vem som öppnade den, och vi kopplar inte ihop besöken.",
        "Vi räknar också vilka enstaka ord som ledde till en tjänst. Ett ord sparas bara om minst fem sökningar samma dag innehöll det. Siffror, adresser och krissökningar räknar vi inte.",
        "Om din webbläsare ber att du inte ska spåras räknar vi inte med dig.",
      ],
    },
    feedback: {
      title: "Respons",
      paragraphs: [
        "Vi sparar det meddelande du skickar. E-postadressen sparar vi bara om du ger den, och vi använder den bara för att svara.",
        "Ditt välfärdsområde behandlar responsen. Du kan med responsblanketten be att vi raderar ditt meddelande.",
      ],
    },
    log: {
      title: "Tekniska loggar och skydd mot missbruk",
      paragraphs: [
        "Servern för logg över vilken sorts sida som hämtades och om det lyckades. Loggen innehåller inga söktexter, svar eller nätadresser.",
        "Vi hindrar missbruk genom att räkna hur många förfrågningar som kommer från samma nät. Nätets adress finns bara i serverns minne.",
      ],
    },
  },
  controllerTitle: "Vem som ansvarar för dina uppgifter",
  controller: (name) =>
    `Personuppgiftsansvarig för respons och delningar är ${name}. Vi behandlar uppgifterna för att sköta en uppgift av allmänt intresse.`,
  contact: "I frågor om dataskydd kan du kontakta:",
  noContact: "I frågor om dataskydd kan du kontakta oss med responsblanketten.",
  rightsTitle: "Dina rättigheter",
  rights: [
    "Du kan fråga vilka uppgifter som finns om dig och be att de rättas eller raderas. Ange meddelandets kod, så hittar vi meddelandet.",
    "Ingen maskin fattar beslut om dig. Förslagen är bara förslag, och vi berättar alltid varför vi ger dem.",
    "Om du tycker att dina uppgifter behandlas fel kan du lämna ett klagomål till dataombudsmannen.",
  ],
  ombudsman: "Dataombudsmannens byrå",
};
