/** Why something is not on the tray, what to do and where. */
export const fiQualityOff = {
  private: {
    name: "Yrityksen palvelu",
    says: "Järjestäjä on yritys, ja alue ei näytä yritysten palveluja tarjottimella.",
    fix: "Jos palvelu kuuluu silti tarjottimelle, laita se sinne itse. Alueen sääntö on asetuksissa.",
    where: "Työtilassa: Asetukset → Tarjottimen säännöt",
  },
  "no-class": {
    name: "Teema ei selviä",
    says: "Luokista, asiasanoista ja tekstistä ei selviä, mihin teemaan tämä kuuluu.",
    fix: "Lisää palveluluokka, joka kertoo, mistä on kyse, tai valitse teema itse tarjottimella.",
    where: "PTV:ssä: Palvelu → Luokittelu ja ontologiakäsitteet → Palveluluokka",
  },
  "not-for-residents": {
    name: "Ei asukkaille",
    says: "Kohderyhmänä ovat muut kuin asukkaat.",
    fix: "Jos palvelu on myös asukkaille, lisää kohderyhmäksi ”Kansalaiset” tai jokin sen alaryhmä.",
    where: "PTV:ssä: Palvelu → Luokittelu ja ontologiakäsitteet → Kohderyhmä",
  },
  "outside-classes": {
    name: "Luokka ei kuulu tarjottimelle",
    says: "Palvelun luokat eivät kuulu hyvinvoinnin palvelutarjottimelle.",
    fix: "Jos palvelu edistää hyvinvointia, lisää luokka, joka kertoo sen.",
    where: "PTV:ssä: Palvelu → Luokittelu ja ontologiakäsitteet → Palveluluokka",
  },
  permit: {
    name: "Lupa, velvoite tai pätevyys",
    says: "Luvat, velvoitteet ja ammattipätevyydet eivät kuulu tarjottimelle.",
    fix: "Jos kyse on palvelusta, vaihda palvelun tyyppi.",
    where: "PTV:ssä: Palvelu → Perustiedot → Palvelutyyppi",
  },
  "area-elsewhere": {
    name: "Alue on muualla",
    says: "Järjestäjä on täältä, mutta palvelun alueessa ei ole yhtään oman alueen kuntaa.",
    fix: "Jos palvelua saa myös täällä, lisää sen alueeseen täkäläiset kunnat.",
    where: "PTV:ssä: Palvelu → Perustiedot → Alue, jolla palvelu on saatavilla",
  },
  "services-off": {
    name: "Paikan palvelut eivät ole tarjottimella",
    says: "Yksikään tämän paikan palveluista ei ole tarjottimella.",
    fix: "Katso, miksi paikan palvelut puuttuvat. Kun yksi niistä tulee tarjottimelle, paikka tulee mukana.",
    where: "PTV:ssä: Palvelu → Liitetyt asiointikanavat",
  },
  planned: {
    name: "Vasta suunnitteilla",
    says: "Lähde sanoo, että paikka on vasta suunnitteilla.",
    fix: "Kun paikka on valmis, muuta sen tila lähteessä.",
    where: "Lähteessä: paikan tila",
  },
  waiting: {
    name: "Odottaa hakua",
    says: "Tieto kuuluu tarjottimelle, mutta haku ei ole vielä ottanut sitä mukaan.",
    fix: "Odota hetki. Jos tieto ei tule mukaan tunnissa, kerro ylläpidolle.",
    where: "Polussa: sinun ei tarvitse tehdä mitään",
  },
  hidden: {
    name: "Piilotettu itse",
    says: "Kuraattori on piilottanut tämän.",
    fix: "Palauta se asukkaille, jos syytä ei enää ole.",
    where: "Polussa: tiedon oma sivu",
  },
  "hidden-as-one": {
    name: "Piilotettu samana asiana",
    says: "Kuraattori on piilottanut asian, josta tämäkin tieto kertoo.",
    fix: "Avaa tieto, josta se piilotettiin, ja palauta se. Jos ne ovat eri asioita, erota ne toisistaan.",
    where: "Polussa: tuplat",
  },
  duplicate: {
    name: "Toinen tieto edustaa tätä",
    says: "Sama asia on tarjottimella toisesta lähteestä.",
    fix: "Jos ne ovat eri asioita, erota ne toisistaan.",
    where: "Polussa: tuplat",
  },
  past: {
    name: "Ohi",
    says: "Tapahtumalla ei ole enää tulevia aikoja.",
    fix: "Jos se jatkuu, lisää uudet ajat.",
    where: "Lähteessä: tapahtuman ajat",
  },
  archived: {
    name: "Arkistoitu",
    says: "Järjestäjä on arkistoinut tämän.",
    fix: "Jos palvelu on yhä olemassa, pyydä järjestäjää julkaisemaan se uudelleen.",
    where: "PTV:ssä: Haku → Arkistoidut → Palauta",
  },
  withdrawn: {
    name: "Julkaisu on peruttu",
    says: "Järjestäjä on perunut julkaisun, tai tieto on luonnos.",
    fix: "Jos palvelu on yhä olemassa, pyydä järjestäjää julkaisemaan se.",
    where: "PTV:ssä: Palvelu → Julkaise",
  },
  gone: {
    name: "Kadonnut lähteestä",
    says: "Lähde ei enää kerro tästä.",
    fix: "Kysy järjestäjältä, onko palvelu yhä olemassa.",
    where: "Lähteessä: tietoa ei enää ole",
  },
};
