import type { fiPages } from "./fi-pages.ts";

export const svPages: typeof fiPages = {
  help: {
    title: "Anvisningar",
    lead: "Polku hjälper dig att hitta stöd, aktiviteter och gemenskap nära dig. Du behöver inte logga in.",
    sections: [
      {
        title: "Så här söker du",
        paragraphs: [
          "Skriv i fältet vad du söker. Det räcker med ett ord, men du kan också skriva en mening så som du skulle säga den.",
          "Skrivfel gör inget. Om ett ord är oklart föreslår vi ett annat.",
          "Du kan också bläddra bland teman på startsidan.",
        ],
      },
      {
        title: "Så här väljer du kommun",
        paragraphs: [
          "Tryck på kommunens namn på startsidan. Då ser du de tjänster som kommunens invånare kan använda.",
          "Kommunen följer med i adressen. Vi sparar den inte.",
        ],
      },
      {
        title: "Så här läser du resultaten",
        paragraphs: [
          "I varje resultat berättar vi varför det hittades.",
          "På tjänstens sida står det varifrån uppgifterna kommer och när de har kontrollerats. Om öppettiden eller priset inte är känt säger vi det.",
        ],
      },
      {
        title: "Så här ser du vad som händer",
        paragraphs: [
          "Evenemang och grupper finns i kalendern. Välj en dag, veckoslutet, veckan eller månaden. Du kan också välja om morgonen, eftermiddagen eller kvällen passar dig.",
          "Du kan lägga till ett evenemang i din egen kalender eller prenumerera på hela sökningen. Då uppdateras din kalender av sig själv. Inställda gånger syns som inställda.",
          "På sidan Platser hittar du mötesplatser och digitalt stöd. På sidan Egenvård hittar du kurser, test och någon att prata med, hemma hos dig.",
        ],
      },
      {
        title: "Om du inte gillar att använda nätet",
        paragraphs: [
          "Du kan be om hjälp på biblioteket eller ringa rådgivningen i ditt område. Alla sidor kan också skrivas ut.",
        ],
      },
    ],
    crisisTitle: "Hjälp genast",
    crisisLead:
      "Om någons liv är i fara, ring 112. De andra numren kan du ringa när sinnet, hemmet eller rusmedel känns tunga.",
    hoursUnknown: "Tiderna är inte kända",
    adviceTitle: "Rådgivningen i ditt område",
  },
  privacy: {
    title: "Dataskydd",
    lead: "Polku är gjord så att den inte behöver uppgifter om dig.",
    sections: [
      {
        title: "Vad vi inte gör",
        paragraphs: [
          "Vi använder inte kakor och följer dig inte. Du behöver inte logga in.",
          "På sidorna finns inga program, typsnitt eller mätare från andra företag. Om du öppnar en karta kommer bilderna via vår egen server, så att andra inte ser vad du tittar på.",
        ],
      },
      {
        title: "Det du skriver i sökningen",
        paragraphs: [
          "Vi söker med dina ord på vår egen server. Vi sparar inte söktexten och ger den inte till andra.",
          "Medan du skriver föreslår vår server hur texten kan fortsätta. Därför skickas texten till servern redan då. Inte heller den sparas.",
          "Sökorden syns i webbläsarens adressfält och historik. Om du använder en gemensam enhet, töm historiken till slut.",
        ],
      },
      {
        title: "Plats",
        paragraphs: [
          "Vi frågar efter din plats bara om du trycker på ”Använd min plats”. Vi avrundar den till ungefär hundra meter och sparar den inte.",
          "Din plats syns inte i adressfältet. Postnumret syns, men det berättar bara i vilken trakt du är.",
          "Vi hämtar kartbilderna åt dig. Den som har gjort kartan får inga uppgifter om dig.",
        ],
      },
      {
        title: "Respons",
        paragraphs: [
          "Vi sparar det meddelande du skickar. E-postadressen sparar vi bara om du ger den, och vi använder den bara för att svara.",
          "Ditt välfärdsområde behandlar responsen och är personuppgiftsansvarig. Du kan med responsblanketten be att vi raderar ditt meddelande.",
        ],
      },
      {
        title: "Tekniska loggar",
        paragraphs: [
          "Servern för en kort logg över fel och för att hindra missbruk. Loggen innehåller inga söktexter.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Tillgänglighetsutlåtande",
    intro: (region) => `Det här utlåtandet gäller webbtjänsten Polku i ${region}.`,
    statusTitle: "Hur tillgänglig tjänsten är",
    status: {
      full: "Tjänsten uppfyller lagens krav (WCAG 2.1, nivåerna A och AA).",
      partial:
        "Tjänsten uppfyller största delen av lagens krav (WCAG 2.1, nivåerna A och AA). Vi känner till bristerna nedan.",
      none: "Tjänsten uppfyller ännu inte lagens krav (WCAG 2.1, nivåerna A och AA).",
    },
    gapsTitle: "Det som ännu inte fungerar",
    gaps: {
      sourceTexts:
        "Beskrivningarna av tjänsterna kommer från andra organisationer. De kan vara svåra att läsa, och en del finns bara på ett språk. Vi märker ut text på annat språk.",
      linkedFiles: "Blanketter och sidor bakom länkarna är gjorda av andra. Vi kan inte lova att de är tillgängliga.",
      map: "Bilden av platserna visar inte gator. Kartan som du kan öppna är en bild som en skärmläsare inte läser. Allt i dem finns också som text: adress, avstånd och länk till vägen.",
      signLanguage: "Innehållet finns inte på teckenspråk.",
      notTestedByUsers: "Personer som använder skärmläsare eller andra hjälpmedel har ännu inte testat tjänsten.",
    },
    testedTitle: "Hur vi har bedömt tjänsten",
    tested: (date) =>
      `Vi bedömde själva tjänsten ${date}. Vi gick igenom sidorna maskinellt (axe), med tangentbord, med 320 pixlars bredd och 400 procents förstoring samt utan JavaScript.`,
    feedbackTitle: "Märkte du en brist?",
    feedback: "Berätta om den för oss med responsblanketten. Vi svarar inom två veckor om du ger din e-postadress.",
    feedbackLink: "Ge respons om tillgängligheten",
    authorityTitle: "Tillsynsmyndighet",
    authority:
      "Om du märker brister, berätta först för oss. Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till tillsynsmyndigheten.",
  },
};
