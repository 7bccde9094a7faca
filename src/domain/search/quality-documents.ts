import type { SearchDocument } from "./search-document.ts";
import { aDocument } from "./test-documents.ts";

/** Invented services: id | Finnish name | Finnish summary | Swedish name | Swedish summary | English name | English summary. */
const SERVICES = `
liikuntaneuvonta|Liikuntaneuvonta|Henkilökohtaista ohjausta, kun haluat alkaa liikkua.|Motionsrådgivning|Personlig handledning för dig som vill börja röra på dig.|Exercise counselling|Personal guidance for getting physically active.
uimahalli|Uimahalli Aalto|Altaat, saunat ja vesijumpat kaiken ikäisille.|Simhallen Aalto|Bassänger, bastur och vattengympa för alla åldrar.|Aalto swimming hall|Pools, saunas and water aerobics for all ages.
uimakoulu|Lasten uimakoulu|Lapset oppivat uimaan leikin avulla.|Simskola för barn|Barnen lär sig simma genom lek.|Swimming school for children|Children learn to swim through play.
kuntosali|Senioreiden kuntosali|Voimaharjoittelua ohjatusti yli 65-vuotiaille.|Gym för seniorer|Styrketräning med handledare för personer över 65 år.|Gym for seniors|Guided strength training for people over 65.
tasapaino|Tasapainoryhmä ikäihmisille|Harjoituksia kaatumisen ehkäisyyn.|Balansgrupp för äldre|Övningar som förebygger fall.|Balance group for older people|Exercises that prevent falls.
kavely|Kävelykaverit|Yhteisiä kävelylenkkejä puistossa.|Promenadvänner|Gemensamma promenader i parken.|Walking friends|Walks together in the park.
luontopolku|Esteetön luontopolku|Helppo reitti metsässä pyörätuolilla tai lastenvaunuilla.|Tillgänglig naturstig|Lätt rutt i skogen för rullstol och barnvagn.|Accessible nature trail|An easy forest route for wheelchairs and prams.
tanssi|Iltapäivätanssit|Elävää musiikkia ja paritanssia torstaisin.|Eftermiddagsdans|Levande musik och pardans på torsdagar.|Afternoon dance|Live music and ballroom dancing.
kuoro|Kaikkien kuoro|Laulamme yhdessä ilman koelaulua.|Kör för alla|Vi sjunger tillsammans utan provsång.|Choir for everyone|We sing together without auditions.
kirjasto|Kotikirjasto|Kirjoja ja äänikirjoja kotiin niille, jotka eivät pääse kirjastoon.|Boken kommer|Böcker och ljudböcker hem till den som inte kan besöka biblioteket.|Home library service|Books brought home when you cannot visit the library.
taide|Taidetyöpaja nuorille|Maalausta ja sarjakuvia kulttuuritalolla.|Konstverkstad för unga|Måleri och serier i kulturhuset.|Art workshop for young people|Painting and comics at the culture house.
museo|Kaupunginmuseo|Näyttelyitä kaupungin historiasta.|Stadsmuseet|Utställningar om stadens historia.|City museum|Exhibitions on the history of the city.
ystava|Ystävätoiminta yksinäisille|Vapaaehtoinen ystävä käy luonasi tai ulkoilee kanssasi.|Vänverksamhet för ensamma|En frivillig vän besöker dig.|Friend activity for lonely people|A volunteer friend visits you.
kahvila|Kohtaamispaikka Kanto|Avoin olohuone, kahvia ja seuraa joka arkipäivä.|Mötesplatsen Kanto|Öppet vardagsrum, kaffe och sällskap.|Meeting place Kanto|An open living room, coffee and company.
sururyhma|Sururyhmä|Vertaistukea läheisen kuoleman jälkeen.|Sorggrupp|Kamratstöd efter en närståendes död.|Grief group|Peer support after losing someone close.
masennus|Masennuksen vertaisryhmä|Keskustelua masennusta sairastaville ja siitä toipuville.|Kamratgrupp vid depression|Samtal för den som lider av depression.|Depression peer group|Discussion for people with depression.
kriisi|Kriisikeskus|Keskusteluapua äkillisissä kriiseissä ilman ajanvarausta.|Kriscenter|Samtalshjälp i plötsliga kriser utan tidsbeställning.|Crisis centre|Someone to talk to in a sudden crisis.
mielenterveys|Mielenterveysneuvonta|Matalan kynnyksen tukea mielen hyvinvointiin.|Mentalvårdsrådgivning|Stöd för psykiskt välbefinnande med låg tröskel.|Mental health counselling|Low-threshold support for mental wellbeing.
ahdistus|Irti ahdistuksesta -kurssi|Keinoja hallita ahdistusta ja paniikkia.|Kurs mot ångest|Sätt att hantera ångest och panik.|Course for anxiety|Ways to manage anxiety and panic.
uni|Uniryhmä|Apua unettomuuteen ja parempaan uneen.|Sömngrupp|Hjälp vid sömnlöshet.|Sleep group|Help for insomnia and better sleep.
tupakka|Tupakasta vieroitus|Ryhmä ja ohjausta tupakoinnin lopettamiseen.|Tobaksavvänjning|Grupp och handledning för att sluta röka.|Stop smoking group|Support for giving up smoking.
paihde|Päihdeklinikka|Hoitoa alkoholin, huumeiden ja lääkkeiden ongelmakäyttöön.|Beroendeklinik|Vård vid problem med alkohol, droger och läkemedel.|Addiction clinic|Treatment for problems with alcohol, drugs and medicines.
laheinen|Päihdeongelmaisen läheisille|Tukea vanhemmille ja puolisoille, kun läheinen juo liikaa.|För närstående till missbrukare|Stöd för föräldrar och makar.|For families affected by addiction|Support for parents and spouses.
peli|Peliriippuvuuden tuki|Apua rahapelaamisen hallintaan.|Stöd vid spelberoende|Hjälp att kontrollera penningspel.|Support for gambling problems|Help in controlling gambling.
velka|Talous- ja velkaneuvonta|Maksutonta apua velkojen järjestelyyn.|Ekonomi- och skuldrådgivning|Gratis hjälp med att ordna skulder.|Financial and debt counselling|Free help in arranging your debts.
toimeentulo|Toimeentulotuki|Viimesijaista rahallista tukea ruokaan ja asumiseen.|Utkomststöd|Ekonomiskt stöd i sista hand för mat och boende.|Social assistance|Last-resort money for food and housing.
ruoka|Ruoka-apu|Ruokakasseja jaetaan keskiviikkoisin.|Mathjälp|Matkassar delas ut på onsdagar.|Food aid|Food bags are handed out on Wednesdays.
asunto|Asumisneuvonta|Apua vuokrarästeihin ja häädön uhkaan.|Boenderådgivning|Hjälp vid hyresskulder och hot om vräkning.|Housing advice|Help with rent arrears and eviction.
asunnoton|Asunnottomien päiväkeskus|Lämmin paikka, ruokaa ja suihku.|Dagcenter för bostadslösa|En varm plats, mat och dusch.|Day centre for homeless people|A warm place, food and a shower.
tyo|Työpaja työttömille nuorille|Työkokemusta ja ohjausta ilman työpaikkaa oleville.|Verkstad för arbetslösa unga|Arbetserfarenhet och handledning.|Workshop for unemployed young people|Work experience and guidance.
ura|Uraohjaus|Työnhaun ja opintojen suunnittelua ohjaajan kanssa.|Karriärhandledning|Planering av jobbsökning och studier.|Career guidance|Planning job search and studies.
kieli|Suomen kielen keskusteluryhmä|Maahanmuuttajat harjoittelevat suomea.|Samtalsgrupp på finska|Invandrare övar finska.|Finnish conversation group|Immigrants practise Finnish.
kotoutuminen|Kotoutumisen alkukartoitus|Uusille maahan muuttaneille.|Inledande kartläggning av integration|För nyanlända invandrare.|Initial integration assessment|For people who have recently moved to Finland.
digi|Digituki|Neuvoja tietokoneen, puhelimen ja verkkopankin käyttöön.|Digistöd|Råd om dator, telefon och nätbank.|Digital support|Help with computers, phones and online banking.
neuvola|Äitiys- ja lastenneuvola|Raskauden ja pienten lasten terveystarkastukset.|Mödra- och barnrådgivning|Hälsokontroller under graviditet och för små barn.|Maternity and child health clinic|Check-ups in pregnancy and for small children.
perhe|Perheneuvola|Kasvatuksen ja parisuhteen ongelmiin.|Familjerådgivning|Hjälp med uppfostran och parrelation.|Family counselling|For problems in parenting and relationships.
ero|Eroneuvonta|Vanhempien erotessa sovitaan lapsista.|Skilsmässorådgivning|Råd till föräldrar som skiljer sig.|Divorce counselling|Advice to parents who separate.
vauva|Vauvakerho|Leikkiä ja vertaisseuraa vauvojen vanhemmille.|Babyklubb|Lek och sällskap för föräldrar med bebisar.|Baby club|Play and company for parents with babies.
perhekahvila|Perhekahvila Pallo|Avoin kahvila lapsiperheille.|Familjecafé Pallo|Öppet kafé för barnfamiljer.|Family café Pallo|An open café for families with children.
vakivalta|Turvakoti|Suojaa lähisuhdeväkivaltaa kokeneille ympäri vuorokauden.|Skyddshem|Skydd för den som utsatts för våld i nära relationer.|Shelter|Safety from violence in close relationships.
nuorisotalo|Nuorisotalo Vintti|Biljardia, pelejä ja nuorisotyöntekijöitä.|Ungdomsgården Vintti|Biljard, spel och ungdomsledare.|Youth centre Vintti|Billiards, games and youth workers.
omaishoito|Omaishoidon tuki|Palkkio ja vapaapäiviä omaistaan hoitavalle.|Stöd för närståendevård|Arvode och lediga dagar för närståendevårdare.|Support for informal care|Fee and days off for those who care for a relative.
muisti|Muistikahvila|Muistisairaille ja heidän puolisoilleen.|Minneskafé|För personer med minnessjukdom och deras anhöriga.|Memory café|For people with memory disorders and their spouses.
kotihoito|Kotihoito|Hoitajan käyntejä kotona ja apua lääkkeiden ottamiseen.|Hemvård|Vårdarbesök hemma och hjälp med mediciner.|Home care|Nurse visits at home and help with medicines.
ateria|Ateriapalvelu|Lämmin ateria kotiin kuljetettuna vanhuksille.|Måltidsservice|En varm måltid hem till äldre.|Meal service|A hot meal delivered to older people.
kuljetus|Vammaisten kuljetuspalvelu|Taksimatkoja vammaiselle henkilölle.|Färdtjänst|Taxiresor för personer med funktionsnedsättning.|Transport service for disabled people|Taxi rides for disabled persons.
apuvaline|Apuvälinelainaamo|Rollaattorit, kepit ja pyörätuolit lainaksi.|Hjälpmedelsutlåning|Låna rollatorer, käppar och rullstolar.|Assistive device loans|Borrow walkers, canes and wheelchairs.
hammas|Hammashoitola|Hampaiden tarkastus ja kiireellinen särky.|Tandvården|Kontroll av tänder och akut tandvärk.|Dental clinic|Dental check-ups and urgent toothache.
terveysasema|Terveysasema|Lääkärin ja sairaanhoitajan vastaanotto.|Hälsostation|Mottagning hos läkare och sjukskötare.|Health centre|Appointments with a doctor or a nurse.
ravitsemus|Ravitsemusterapeutti|Terveellinen ruokavalio ja painonhallinta.|Näringsterapeut|Hälsosam kost och viktkontroll.|Nutritionist|Healthy diet and weight management.
diabetes|Diabeteshoitaja|Sokeritaudin omahoidon ohjaus.|Diabetesskötare|Handledning i egenvård av diabetes.|Diabetes nurse|Guidance in self-care of diabetes.
kipu|Selkäryhmä|Liikkeitä kipeälle selälle ja niskalle.|Rygggrupp|Rörelser för ont i ryggen och nacken.|Back group|Movements for a painful back and neck.
rokotus|Rokotukset|Influenssa- ja matkailijan rokotteet.|Vaccinationer|Vaccin mot influensa och för resor.|Vaccinations|Flu shots and travel vaccines.
ehkaisy|Ehkäisyneuvola|Maksuton ehkäisy alle 25-vuotiaille.|Preventivmedelsrådgivning|Gratis preventivmedel för personer under 25.|Contraception clinic|Free contraception for under-25s.
paivahoito|Varhaiskasvatus|Päiväkotipaikan hakeminen lapselle.|Småbarnspedagogik|Ansök om daghemsplats för barn.|Early childhood education|Apply for a day-care place for your child.
koulukuraattori|Koulukuraattori|Koulukiusaamisen ja poissaolojen selvittelyä.|Skolkurator|Reder ut mobbning och frånvaro.|School social worker|Help with bullying and absence from school.
oikeus|Oikeusapu|Asianajajan neuvoja pienituloisille.|Rättshjälp|Juridisk rådgivning för låginkomsttagare.|Legal aid|A lawyer's advice for people on low incomes.
edunvalvonta|Edunvalvonta|Raha-asioiden hoito, kun ihminen ei itse pysty.|Intressebevakning|Skötsel av ekonomi för den som inte själv kan.|Guardianship|Managing money for those who cannot.
vapaaehtoinen|Vapaaehtoistyön välitys|Auta naapuria: keikkoja vapaaehtoisille.|Förmedling av frivilligarbete|Uppdrag för frivilliga.|Volunteering desk|Tasks for volunteers.
koira|Koirapuisto|Aidattu alue koirien ulkoiluttamiseen.|Hundpark|Inhägnat område för hundar.|Dog park|A fenced area for dogs.
pyora|Pyöräpaja|Korjaa polkupyöräsi meidän työkaluilla.|Cykelverkstad|Reparera din cykel med våra verktyg.|Bicycle workshop|Repair your bike with our tools.
palvelu|Palveluneuvonta|Yleistä neuvontaa kunnan palveluista.|Servicerådgivning|Allmän rådgivning om kommunens tjänster.|Service advice|General advice on municipal services.
`;

export const QUALITY_DOCUMENTS: readonly SearchDocument[] = SERVICES.trim()
  .split("\n")
  .map((line) => {
    const [id = "", name = "", summary = "", svName = "", svSummary = "", enName = "", enSummary = ""] =
      line.split("|");
    return aDocument({
      id,
      name,
      summary,
      sv: { name: svName, summary: svSummary },
      en: { name: enName, summary: enSummary },
    });
  });
