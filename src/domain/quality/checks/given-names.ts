/** Common given names in Finland, in Finnish and Swedish, in small letters: what tells a person from a place or a thing. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aada aaro aatu aila aino airi aki aleksi aleksandra alina amanda anders andreas anette anita anja anna anna-maija anne
  anneli anni annika annikki antero anton antti ari arja arto arttu arvo asta atte auli aulis auvo axel birgit birgitta
  camilla carina carita carl caroline cecilia charlotta christa christer christian christina daniel edvin eeva eevi eero
  eila eino eira elina elisa elisabet elisabeth ella ellen elli elsa emil emilia emma emmi enni erik erika erja erkki ernst
  essi ester eva eveliina fanny frans fredrik gun gunilla gunnar gustav hanna hanna-mari hannele hannu harri heidi heikki
  heini helena heli helmi helvi henna henri henrik henriikka hilda hilja hilkka iida ilkka ilona ilpo ilse inga inger ingrid
  inka irene irina iris irja irma ismo jaakko jaana jan jani janina janne jari jarkko jarmo jarno jenna jenni jenny jesse
  joakim joel johan johanna johannes joni jonna joona joonas jorma josefin jouko jouni juha juhana juhani juho jukka jukka-pekka
  julia jussi jutta jyri jyrki kaarina kai kaija kaisa kalervo kalevi kalle karin karita katariina kati katja katri katriina
  kauko kerttu kirsi kirsti kirsikka krista kristiina kristian kristina kyösti laila lars lasse laura lauri lea leea leena leif
  lena leo liisa lilja linda linnea linus lotta lotten magnus maija maiju maire maj maja mari maria maria-liisa marianne marika
  marina marita marja marja-leena marjatta marjo marjut marko markku markus martin martta martti matias matilda matti mauri mia
  miia mika mikael mikko milla minna mira mirja mirjami mirka monica monika nea niina niklas niko nina noora olavi olga olivia
  olli oona oskari osmo otto outi paavo paula pauli pauliina pekka pentti per pertti peter petra petri petteri pia piia pirjo
  pirkko päivi raija raili raimo raisa rasmus rauni reetta reijo reino riikka riina risto rita ritva roosa ronja sabina saana
  saara sakari salla salme sami samu samuel samuli sanna sanni santeri sara sari satu seija senja seppo siiri silja simo sini
  sinikka siri sirkka sirpa sisko sofia sointu stefan susanna susanne suvi sven sylvi taina taisto tanja tapani tapio tarja
  taru tatu teemu teija teppo terhi tero tiina timo titta toini toivo tomi tommi toni topi tuija tuire tuomas tuomo tuula tuuli
  tytti ulla ulla-maija ulf ulrika urho urpo vappu veera veijo veikko venla vera vesa viivi viktor ville vilma virpi viveca
  väinö åke åsa`
    .split(/\s+/)
    .filter(Boolean),
);

/** As they stand in e-mail addresses. */
export const GIVEN_NAMES_IN_ADDRESSES: ReadonlySet<string> = new Set(
  [...GIVEN_NAMES].map((name) => name.replace(/[äå]/g, "a").replace(/ö/g, "o")),
);
