import type { fiQualityOff } from "./fi-quality-off.ts";

export const svQualityOff: typeof fiQualityOff = {
  private: {
    name: "Ett företags tjänst",
    says: "Arrangören är ett företag, och området visar inte företags tjänster på brickan.",
    fix: "Om tjänsten ändå hör till brickan, lägg den dit själv. Områdets regel finns i inställningarna.",
    where: "I arbetsytan: Inställningar → Brickans regler",
  },
  "no-class": {
    name: "Temat framgår inte",
    says: "Klasserna, ämnesorden och texten visar inte vilket tema det hör till.",
    fix: "Lägg till en serviceklass som berättar vad det gäller, eller välj själv ett tema på brickan.",
    where: "I PTV: Tjänst → Klassificering och ontologiska begrepp → Serviceklass",
  },
  "not-for-residents": {
    name: "Inte för invånare",
    says: "Målgruppen är någon annan än invånarna.",
    fix: "Om tjänsten också är för invånare, lägg till målgruppen ”Medborgare” eller någon av dess undergrupper.",
    where: "I PTV: Tjänst → Klassificering och ontologiska begrepp → Målgrupp",
  },
  "outside-classes": {
    name: "Klassen hör inte till brickan",
    says: "Tjänstens klasser hör inte till servicebrickan för välbefinnande.",
    fix: "Om tjänsten främjar välbefinnande, lägg till en klass som berättar det.",
    where: "I PTV: Tjänst → Klassificering och ontologiska begrepp → Serviceklass",
  },
  permit: {
    name: "Tillstånd, skyldighet eller behörighet",
    says: "Tillstånd, skyldigheter och yrkesbehörigheter hör inte till brickan.",
    fix: "Om det är fråga om en tjänst, byt tjänstens typ.",
    where: "I PTV: Tjänst → Basuppgifter → Tjänstetyp",
  },
  "area-elsewhere": {
    name: "Området är någon annanstans",
    says: "Arrangören är härifrån, men tjänstens område omfattar ingen kommun i välfärdsområdet.",
    fix: "Om man får tjänsten också här, lägg till de lokala kommunerna.",
    where: "I PTV: Tjänst → Basuppgifter → Område där tjänsten är tillgänglig",
  },
  "services-off": {
    name: "Platsens tjänster finns inte på brickan",
    says: "Ingen av platsens tjänster finns på brickan.",
    fix: "Se varför platsens tjänster saknas. När en av dem kommer med på brickan följer platsen med.",
    where: "I PTV: Tjänst → Anslutna servicekanaler",
  },
  planned: {
    name: "Under planering",
    says: "Källan säger att platsen fortfarande är under planering.",
    fix: "Ändra platsens status i källan när den är färdig.",
    where: "I källan: platsens status",
  },
  waiting: {
    name: "Väntar på sökningen",
    says: "Uppgifterna hör till brickan, men sökningen har inte tagit med dem ännu.",
    fix: "Vänta en stund. Om de inte kommer med inom en timme, berätta det för driften.",
    where: "I Polku: du behöver inte göra något",
  },
  hidden: {
    name: "Dold av oss",
    says: "En kurator har dolt det här.",
    fix: "Återställ det för invånarna om orsaken inte längre finns.",
    where: "I Polku: uppgiftens egen sida",
  },
  "hidden-as-one": {
    name: "Dold som samma sak",
    says: "En kurator har dolt den sak som också den här uppgiften berättar om.",
    fix: "Öppna den uppgift som den doldes från och lägg tillbaka den. Om det är olika saker, skilj dem åt.",
    where: "I Polku: dubbletter",
  },
  duplicate: {
    name: "En annan uppgift står för detta",
    says: "Samma sak finns på brickan från en annan källa.",
    fix: "Om det är olika saker, skilj dem åt.",
    where: "I Polku: dubbletter",
  },
  past: {
    name: "Förbi",
    says: "Evenemanget har inga kommande tider.",
    fix: "Om det fortsätter, lägg till nya tider.",
    where: "I källan: evenemangets tider",
  },
  archived: {
    name: "Arkiverad",
    says: "Arrangören har arkiverat detta.",
    fix: "Om tjänsten fortfarande finns, be arrangören publicera den på nytt.",
    where: "I PTV: Sök → Arkiverade → Återställ",
  },
  withdrawn: {
    name: "Publiceringen har återkallats",
    says: "Arrangören har återkallat publiceringen, eller så är det ett utkast.",
    fix: "Om tjänsten fortfarande finns, be arrangören publicera den.",
    where: "I PTV: Tjänst → Publicera",
  },
  gone: {
    name: "Försvunnen ur källan",
    says: "Källan berättar inte längre om detta.",
    fix: "Fråga arrangören om tjänsten fortfarande finns.",
    where: "I källan: uppgiften finns inte längre",
  },
};
