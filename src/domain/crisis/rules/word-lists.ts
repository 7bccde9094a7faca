/** Lists that the phrases name in capitals: spoken and written forms of Finnish, Swedish and English together. */
export const WORD_LISTS = {
  ME: "minu*|mua|mut|mun|mulle|multa|mulla|muhun|mulle|meitä|meidät|meihin|meille|mig|oss|me|us",
  MINE: "mun|minun|meidän|min|mitt|mina|vår|my|our",
  I: "mä|minä|mie|jag|ja|i|im|ive",
  NOT: "en|ei|emme|eivät|enkä|eikä|etten|ettei|emmä|ettet|inte|ej|it|int|aldrig|inget|ingen|inga|not|no|dont|doesnt|didnt|cant|cannot|wont|wouldnt|couldnt|never|nothing|isnt|arent|hasnt|havent|nobody",
  WANT_FI:
    "haluan|haluun|haluisin|haluaisin|halusin|haluaa|haluais*|haluavansa|haluavani|haluttais*|tahdon|tahtoisin|tahtoo|toivon|toivoisin|toivoo|aion|aikoo|meinaan|meinaa|yritti|yrittänyt|yritin|yrittää|pitäis|pitäisi|kunpa|voisinpa|kumpa",
  WISH_FI:
    "haluan|haluun|haluaisin|haluisin|halua|haluais*|toivon|toivoisin|kunpa|kumpa|jospa|tahdon|toivoo|haluaa|enkä|etten|ettei|enää|ikinä|koskaan",
  DEAD: "kuollut|kuollu|kuolleena|kuolleen|kuolis*|kuolisin|kuollakseni|kuolema|kuolemaa|kuoleman|kuolla|död|dö|dog|dött|dead|die|gone",
  SELF: "itseni|itseäni|itteni|itteäni|itsensä|itseään|ittensä|itteensä|itteään|ittesä|itselleni|itsellensä|itselleen|ittelleni|ittelleen|itteeni|itseeni|itseä!|itteä|itsesi",
  SELF_EN: "myself|himself|herself|themselves|themself|ourselves|yourself|mysef",
  KILL_FI:
    "tapan!|tappa!|tappaa!|tappaisin|tappaisi|tappaakseni|tappaako|tappamista|tappamaan|tappamisesta|tappavansa|tappavani|tappaneensa|tappanut!|tappoi!|tapa!|tapaa!|tapettais*|tapettava|hirttä*|hirtti|hirtän|ammun|ampua|ampuu|ampuvansa|ampuvani|ampuisi|lopettavansa|lopettavani|lopettaa|lopetan|tuhota|tuhoan|hukuttaa",
  KILL_EN: "kill|kills|killing|killed|hang|hanging|hung|hanged|shoot|shooting|drown|end",
  HARM_FI:
    "satut*|vahingoit*|vahingoi*|viil*|viillel*|poltan|polttaa|raavin|raapii|lyön|haavoit*|rankais*|rangais*|leikkel*|leikkaan|puren",
  HARM_EN: "harm*|hurt*|cut|cuts|cutting|burn|burning|injur*|selfharm*",
  HARM_SV: "skada|skadar|skadat|skär|skära|skurit|rispa|rispar|bränner",

  MAN: "mies|mieheni|miehensä|miehelleni|mieheen|puolisonsa|mieheltä|miehesi|miehes|miehen|miehestä|miehestäni|miestä|miestäni|miehellä|ukko|ukkoni|ukon|äijä|puoliso*|vaimo*|aviomies|aviomie*|avomies|avomie*|avovaim*|avopuoliso*|kumppani*|poikaystäv*|tyttöystäv*|miesystäv*|naisystäv*|exä*|eksä*|ex|exmies|exmie*|entinen|entistä|seurustelukump*|min+man|mannen|en+man|a+man|the+man|old+man|that+man|hennes+man|fru|frun|sambo|sambon|min+make|maken|min+maka|makan|pojkvän*|flickvän*|partner*|exman|exmannen|exet|expojkvän|husband*|wife|hubby|boyfriend*|girlfriend*|bf|gf|fiance|spouse|exhusband|exboyfriend",
  FAMILY:
    "isä!|isäni|isäs|isän|isää|isällä|iskä*|isi|isin|isiä|äiti|äitini|äidin|äitiä|äitiään|äitejä|äitin|isäpuol*|äitipuol*|velipuol*|veli|veljeni|veljen|veljet|sisko*|poika|poikani|poikaa|pojan|poikamme|poikansa|tytär*|tyttäre*|sukulai*|suku|setä|setäni|eno|enoni|serkku*|appi|appiukko*|anoppi*|vanhempi*|vanhemmat|vanhempani|vaari*|ukki*|mummo*|mummi*|mummu*|isoäiti*|isoisä*|pappa*|mamma*|pappan|mamman|far|mor|styvfar*|styvpappa*|styvmor*|plastpappa*|bror|brorsan|syster|son|sonen|dotter*|föräldr*|farfar|morfar|farmor*|mormor*|familj*|släkt*|dad|daddy|father|mum|mom|mummy|mother|stepfather|stepdad|stepmother|stepmom|brother*|sister*|uncle|aunt|cousin|daughter|parents|parent|family|grandma*|grandpa*|grandmother*|grandfather*|perhe|perheeni",
  OTHER:
    "hän|häntä|se|joku|toinen|tyyppi|hoitaja*|omaishoitaja*|naapuri*|kämppi*|kämppä*|työkaveri|kaveri*|pomo|opettaja*|valmentaja*|porukka|jengi|vieras|tuntematon|han|hon|de|dom|någon|vårdar*|skötar*|granne*|lärar*|tränar*|kompis*|chef*|he|hes|she|shes|they|someone|somebody|neighbour*|neighbor*|carer*|caregiver|nurse|teacher|coach|landlord|boss|stranger|roommate|people",
  CHILD:
    "*barn*|*vuotia*|*åring*|*lapsi|*lasta|*lapset|*lapsia|pikkuinen|pikkuisen|pikkuiset|year+old|years+old|*tyttö|*tyttöä|*poika!|lapsukai*|mukula*|laps*|lasta|lasten|muksu*|tenava*|penska*|kakara*|lapsenlap*|vauva*|vauvva*|taaper*|tyttöni|tytön|tyttöä|tyttö|tytär*|tyttäre*|tytärtä*|poikani|poikaani|poikaa|poika|pojan|pojat|pikkuveli*|pikkusisko*|kuopu*|esikoi*|vastasynty*|imeväi*|vuotia*|vuotta|vuotias*|kuukautinen|koululai*|nuori|nuorta|nuoren|teini*|barn*|bebis*|baby|spädbarn*|nyfödd*|dotter*|son|sonen|flick!|flicka|flickan|pojke*|unge|ungen|ungar*|child*|kid|kids|babies|toddler*|infant*|newborn*|daughter*|schoolgirl|grandchild*|girl|boy|teenager|lillebror|lillasyster",
  BABY: "vauva*|vastasynty*|imeväi*|babyn|babyt|kk|kuukautinen|kuukauden|viikkoinen|viikon|bebis*|baby|spädbarn*|nyfödd*|månader|månad|newborn*|infant*|month|months|weeks|babys",
  VICTIM:
    "äitiä|äitiään|isää|isäänsä|naista|vaimoa|vaimoaan|miestään|mummoa|mummua|vaaria|pappaa|vanhusta|vanhuksia|siskoa|siskoani|veljeä|tyttöä|poikaa|tytärtä*|poikaani|lasta|lapsia|lapsiaan|lastaan|vauvaa|meitä|koiraa|mamma|mammaa|mor|sin|sina|fru|kvinna*|barn*|mum|mom|mother|his|her|him|wife|kids|children|grandmother|grandma|woman|patients|asukkaita|mormor|farmor|farfar|morfar|syster|lillebror",

  HIT: "lyö*|hakka!|hakkaa*|hakkas*|tönä*|nyrk*|slaget|slagna|beat+up|battered|batter*|lyö|löi|lyöny|lyönyt|lyövä|lyövät|löivät|lyömä*|lyödä|lyödään|lyötiin|lyöty|lyödyk*|hakkaa|hakka!|hakkas*|hakannut|hakannu|hakataan|hakattiin|hakkaavat|hakkasivat|hakatuksi|hakat*|potkii|potki|potkinu*|potkais*|potkaist*|potkit*|kurist*|tönii|töni|tönäis*|töniny*|läpsäy*|läimäy*|läimi|mäiskii|pahoinpite*|pahoinpide*|pieks*|piesty|piestään|pieksi*|retuut*|raahas|raahaa|raahasi|repii|puukot*|puukko|mukiloi*|turpaan|turpiin|nyrkillä|nyrkein|läimi|läimii|läimiä|läiminy*|nyrkki|mätkii|piiska*|slår|slog|slagit|slagen|slå|misshandl*|sparka*|knuffa*|strypgrepp|stryper|ströp|strypte|örfil*|pryglar|hits|hit|hitting|beats|beat|beating|beaten|punch*|kicks|kicked|kicking|slap|slaps|slapped|slapping|chokes|choked|choking|strangl*|shoves|shoved|pushes|pushed|attack|attacks|attacked|attacking|assault*|hurts|hurting|whip*|stabbed|stabs|thrash*",
  THREAT:
    "uhkai*|uhkaa*|uhannu*|uhatte*|uhattu*|hotad*|hotet|hotfull*|uhkaa|uhkas*|uhkaili|uhkailee|uhkailu*|uhkailla*|uhkailleet|uhannut|uhannu|uhattu|uhataan|uhkaava|pelottelee|pelotellut|kiristää|kiristetään|hotar|hotat|hotade|hotad|hota|hot!|hotelser|threat*|blackmail*|intimidat*",
  WEAPON:
    "veits*|veitse*|puukko|puuko*|aseella|ase|aseen|pistoolilla|kirves|kirveellä|kirveen|kniv|knivar|kniven|vapen|pistol|yxa|knife|gun|axe|weapon",
  KILL_OTHER: "tappa*|tapan|tappo|surma*|murhaa|murhata|murhaavansa|döda|dödar|mörda*|kill|kills|murder",
  FEAR: "pelkään|pelkää|pelkäämme|pelkäävät|pelkäs|pelkäsin|pelottaa|pelottava|pelottavaa|peloissani|peloissaan|pelossa|kauhuissani|uskalla|uskallanko|uskallan|uskalletaan|rädd|rädda|vågar|skräck|skrämmer|livrädd|afraid|scared|frightened|terrified|fear|scares|scare|fearing",
  HOME: "kotona|kotiin|kotia|kodissa|kotini|kämpillä|hemma|hem|hemmet|home",
  FEAR_OF_OTHER_THINGS:
    "yksin|yksinäisy*|pimeä*|koira*|hämähäk*|kaatu*|kaadun|liukast*|sairastu*|sairaut*|syöp*|puolesta|terveyde*|hammas*|lentämi*|lentää|korkei*|vanhene*|vanhuut*|uima*|vettä|ihmisiä|ihmisjouk*|esiinty*|puhua|mörk*|kummitu*|varka*|dement*|muisti*|ensam|mörk*|ramla|falla|hund*|flyg*|sjuk*|spöke*|alone|dark|falling|dog|dogs|flying|heights|ghost*|illness|dementia|lonely|spiders|kokee*|tentti*|koulu*|exam*",

  TAKE: "otettua|otettu|maistel*|pureskel*|tuggat|tuggade|tugga|chewed|chewing|chews|otin|otti|otettu|ottanut|ottanu|otan|ottaa|ottaneensa|söin|söi|syönyt|syöny|söimme|syö|syönt*|nielin|nieli|niellyt|nielly|niellä|nielais*|nielas*|vetänyt|vetäny|veti|vedin|veteli|vetäs*|vetää|vetäis*|vetämässä|joi!|join!|juonut|juonu|joivat|juo|maistoi|maistanut|maisteli|laittoi|pisti|pistin|tunki|työnsi|suuhun|suuhunsa|suussa|suusta|nuoli|imeskel*|imi|haukkas*|puri|popsi|popsin|nappas|nappasin|tog|tagit|tar|ta|barnet+åt|hon+åt|han+åt|jag+åt|dottern+åt|sonen+åt|åt+en|åt+ett|åt+giftig*|åt+hela|åt+för|åt+tablett*|åt+piller|dotter+åt|son+åt|pojken+åt|flickan+åt|ätit|äter|drack|druckit|dricker|svalde|svalt|sväljt|svälj*|slickade|smakade|stoppade|munnen|took|taken|take|taking|takes|ate|eaten|eat|eating|swallow*|drank|drunk|drink|ingest*|downed|lick*|mouth|had|injicerat|injicerade|injected|pistin|pistänyt|injisoi*|piikit*|snorted",
  MEDICINE:
    "*medicin*|*tablett*|*piller*|*lääkettä|*lääkkeen|*lääkkeitä|lääke*|lääkk*|*lääke|*lääkkee*|*lääkke*|*lääkit*|pilleri*|pillere*|tabletti*|tablet*|tabuja|nappeja|nappia|dosett*|dosetin|dosetti*|burana*|panadol*|parasetamol*|ibupro*|ibumax*|insulii*|opioid*|opiaat*|benzo*|bentso*|diapam*|tramal*|ketipinor*|melatoni*|nukahtamis*|unilääk*|uniläkk*|masennuslääk*|rauhoittav*|verenohen*|kofeiini*|medici*|piller*|sömn*|värktabl*|alvedon|antidepress*|lugnande|pills|pill|tablets|painkillers|painkiller|medication*|medicine*|meds|paracetamol|ibuprofen|aspirin|insulin|sleeping|xanax|antidepressants|valium|capsules",
  DRUG: "kamaa|kama|huumei*|huumet*|pirii|piriä|amfetamii*|amfet|heroii*|heroiin*|kokaii*|ekstaas*|gamma*|lakkaa|gbl|subu*|subutex*|metadon*|fentanyy*|pilveä|sieniä|knark*|narkotik*|droger|drugs|heroin|cocaine|fentanyl|meth|ecstasy|mdma|ghb|lsd",
  ALCOHOL:
    "alkohol*|viina*|viinaa|kalja*|kaljaa|olutta|bisse*|vodka*|kossu*|viiniä|lonkero*|pontikka*|alcohol|booze|vodka|wine|beer|whisk*|sprit|öl|vin|drinking",
  TOO_MUCH:
    "kerralla|liikaa|liika|liian|tupla*|kaksinkert*|kahteen|kahdesti|koko|purk*|purkillisen|levyllisen|levyn|levyä|levyt|pakettia|purkkia|nappia|kartor|askar|sheets|packets|packs|strips|levyllinen|paketin|paketillisen|kourallisen|kouralli*|kaikki|kaikkia|kasan|kasa|yliannos|monta|paljon|satoja|kymmeniä|kymmenen|kaksikymmentä|kakskyt|kolkyt|nelkyt|kolmekyt|viisitoista|viiskyt|neljäkyt|kolmekymmentä|viisikymmentä|för|hela|burken|massa|alla|allt|dubbel*|näve|karta|kartan|tjugo|trettio|tio|femtio|many|too|much|whole|entire|all|bottle|handful|double|lots|twenty|thirty|ten|fifty|bunch|several|extra|twice|TENS",
  TENS: "10|12|14|15|16|18|20|25|30|35|40|50|60|70|80|90|100",
  POISON:
    "*pesukapsel*|*tvättkaps*|laundry+pod|pods|pod!|spolarvät*|*spolarv*|*vätska|washer+fluid|*fluid|*neste|*nestettä|lasolia|*pesuain*|*tiskiain*|konetisk*|tiskitablet*|*puhdistusain*|puhdistusai*|pesuai*|pesutablet*|pesukapsel*|*myrkky*|*myrky*|myrkkyä|nappiparist*|paristo*|pariston|patterin|patteri|magneet*|lamppuöl*|*öljyä|liuotin*|liuote*|hajuve*|parfyym*|kloori*|kloriit*|metanol*|korvikealk*|glykol*|pakkasnest*|jäähdytinnest*|jäänesto*|lasol*|tuulilasinest*|sytytysnest*|tinneri*|tärpät*|bensa*|bensii*|lipeä*|lipeää|viemärin*|käsides*|desinfi*|tupak*|natsa*|nuuska*|nikotii*|kärpässien*|valkokärpäs*|korvasien*|kielo*|marjakuus*|maalia|liimaa|happoa|kemikaal*|torjunta-ain*|lannoit*|kynsilakan*|kannabis*|diskmedel*|maskindisk*|diskmaskin*|tvättmedel*|blekmedel*|batteri*|knappbatteri*|tändväts*|lampolja|lösningsmedel|klorin|kemikali*|kylarväts*|glykol|metanol|råttgift*|gift!|giftig*|flugsvamp|liljekonvalj*|cigarett|snus|parfym|handsprit|magnet*|bensin|rengöringsmedel|bleach*|detergent*|dishwasher|laundry|battery|batteries|antifreeze|poison*|chemical*|cleaner|cleaning|disinfect*|petrol|gasoline|kerosene|cigarette*|nicotine|perfume|sanitizer|methanol|pesticide*|berries|cannabis|edible*|lighter|paint",
  MUSHROOM:
    "sieni|sienen|sieniä|sienet|svamp*|mushroom*|marja|marjoja|marjan|bär|berries|kasvi*|kasvia|lehtiä|växt*|plant",
  MISTAKE:
    "vahingossa|erehdyksessä|epähuomiossa|väärän|vääriä|väärää|väärät|misstag|fel|olyckshändelse|accident*|mistake|wrong",
  SNIFF:
    "haisteli|haistellu*|imppas*|imppaa*|impannut|hengitti|hengitin|hengittänyt|hengittäny|sniffa*|inhale*|sniffed|sniffing|breathed|andades|andats",
  FUMES:
    "liimaa|kaasua|butaan*|kloorika*|kloorihö*|*höyryjä|*höyryä|häkää|savua|bensaa|liuotti*|tinneri*|myrkky*|höyryjä|gas|gasen|lim|rök|klorgas|fumes|smoke|glue|chlorine|butane|savukaasu*",

  BREATHE: "hengit*|hengittä*|henkeä|ilmaa|happea|hengi|andas|andades|luft|andan|breath*|breathe|breathing|breth*|air",
  SWELL:
    "closing|closes|ahtautu*|umpeen|umpeutu*|snörs|snörps|svullet|tight|turpo*|turvo*|turposi|svull*|sväll*|swell*|swollen",
  THROAT:
    "kurkku*|kurkun|kurkussa|nielu*|kieli|naama|kasvot|huul*|silmät|hals|halsen|strupe*|tunga*|ansikte*|läppar*|throat|tongue|face|lips|neck",
  CHEST:
    "rinta|rintaa|rinnassa|rintaan|rinnan|rintake*|rintakeh*|rintaala*|rintalasta*|sydänala*|sydämessä|bröst*|bröstet|hjärtat|chest|sternum",
  PAIN: "kipu|kipua|pistos*|paino!|möykky|kivut|kipuja|kipeä|sattuu|koskee|puristaa|puristus*|puristava|painaa|painontun*|ahdistaa|särkee|viiltävä|vihlo*|pistää|kova|ont|ond|smärt*|tryck*|hugg|värk*|pain*|tight*|pressure|hurts|squeez*|crush*|ache*|aching|burning",
  BLOOD: "verta|veri|veren|verenvuot*|vuoto|vuotaa|vuotanut|veressä|blod|blodet|blöd*|blood|bleed*",
  MUCH: "paljon|runsa*|runsaa*|lopu|loppu|lakkaa|tyrehdy|tyrehtyä|kovasti|pulppuaa|suihkuaa|valuu|hirveästi|massiiv*|lammikko|mycket|massivt|slutar|stoppa|stannar|kraftig*|forsar|sprutar|heavy|heavily|lot|stop|profuse*|badly|everywhere|pouring|gushing|soaked|stopping|massive",
  FALL: "kaatu*|kaatunu*|kaatui|putos*|pudonnu*|tippu*|tipahti*|lyyhist*|romahti*|pyörty*|pyörry*|ramlade|ramlat|föll|fallit|svimma*|fell|fallen|collaps*|faint*|crash*|segnade",
  LIES: "makaa|lojuu|ligger|lying|lies|laying|lattialla|golvet|floor|maassa|marken|ground",
  RESPOND:
    "vastaa|reagoi|herää|liiku|hereille|virkoa|virkoo|heräile|tajuihinsa|tajuissaan|puhu|svarar|reagerar|vaknar|rör|väckas|väcka|kontaktbar|kontakt|respond*|wake*|waking|answer*|move|moving|react*|awake",
  HEAD: "päänsä|pään|päähänsä|päähän|pää|huvudet|huvud|head",
  ONE_SIDE:
    "puoli|puolelta|puolta|puolinen|suupiel*|suupieli|suu|käsi|jalka|kasvot|naama|toispuol*|sidan|sida|halva|mungip*|ansikt*|arm|armen|face|mouth|side|arm|leg",
  LIMP: "roikku*|roikkuu|vääri*|vino*|vinossa|puutu*|puutui|halvaan*|toimi!|toimii|tunto*|tunnoton|veltto*|voimaton|lamaan*|häng*|snett|sned*|domna*|förlam*|funkar|känsel|droop*|dropped|lerpat*|lerpahta*|sjunkit|numb*|paraly*|sagging|weak|limp",
  SPEECH:
    "puhe|puhetta|puheesta|puhua|puhuu|puhu|puhekyky|talet|tal|pratar|prata|tala|talar|speech|speaking|speak|talk*|words",
  SLUR: "puuro*|puuroutu*|sammal*|sammalta*|epäselv*|sekava*|sekavasti|ymmärrettäv*|sluddr*|slud*|otydlig*|konstig*|slur*|garbled|unclear",
  SHAKE: "kourist*|kouristel*|krampar|krampat|kramper|krampanf*|seizure*|convuls*|kramppi*|kramppaa",
  FEVER: "kuume|kuumetta|kuumeessa|kuumeen|kuumeinen|kuumeilee|feber|febern|fever|temperature|temp",
  HIGH: "korkea|kova|kovassa|nouse*|nousi|laske|laskee|asteen|astetta|asteinen|38|385|39|395|40|405|41|hög|högt|grader|går|sjunker|high|degrees|104|103|yli",
  NOW: "nyt|heti|äkkiä|tänne|pian|nopeasti|välittömästi|pikaisesti|nu|genast|snabbt|snart|nyt|now|asap|quick|quickly|immediately|urgently|please",
  HELP: "apua|auttakaa|auta|hjälp|help",

  DRUNK:
    "känni*|kännissä|humala*|humalassa|ryyppä*|dokaa*|juopot*|päissään|aineissa|sekaisin|full|fulla|berusad|dricker|super|påverkad|drunk|drinking|drinks|high|wasted",
  TOUCH:
    "kosket*|koskenu*|koskee!|koski|kosketel*|lääppi*|kouri*|hiplaa*|hipeltää|tafsa*|rör|rört|touch*|grop*|fondl*|smek*",
  NUDES:
    "ilman+vaatteita|utan+kläder|without+clothes|alastonkuv*|alastonkuvia|nakenbild*|nakenfoto*|nude|nudes|naked|alasti|paljaana|intiimikuv*|pillukuv*|sexting|dickpic*",
} as const;
