/**
 * Settings in which a mere name ("itsemurha", "stroke") tells of no danger now. They take back what is named, never what
 * a person says of themselves or of somebody near.
 */
export const HARMLESS_SETTINGS = {
  "learning and prevention":
    "kurssi*|*kurssi|*kurssit|*kurssia|koulutu*|*koulutus|*koulutuk*|luento*|luennolle|*luento|seminaar*|webinaar*|työpaja*|valmennu*|*valmennus|kampanj*|teemapäiv*|infotilaisuu*|harjoitus*|opetus*|ehkäis*|*ehkäisy*|torjun*|*torjunta|ensiap*|elvyty*|*elvytys*|hlr|kurs|kursen|kurser|*kurs|*kursen|utbildning*|*utbildning|föreläs*|kampanj|förebygg*|*prevention*|förebyggande|course*|class|classes|training*|workshop*|lecture*|seminar*|webinar*|campaign*|prevent*|cpr|aid|awareness|learn|learning|study|studies|opiskel*",
  "stories and news":
    "elokuv*|leffa*|*leffa|*elokuva*|peli|pelit|peliä|pelin|pelejä|peleissä|peleistä|pelaa|pelata|*peli|*pelit|*pelejä|kirja*|*kirja|*kirjat|lukupiiri*|*lukupiiri|romaani*|romaaneja|novelli*|sarja|sarjat|sarjaa|sarjoja|*sarja|dekkari*|jännäri*|näytelm*|teatteri*|podcast*|podi*|dokument*|biisi*|laulu*|musiikki*|konsert*|runo*|runoja|*mysteeri*|murhamyst*|uuti*|uutiset|lehti*|artikkeli*|esitelm*|pakohuone*|larppi*|roolipeli*|film*|spel|spelet|spela|*spel|bok|boken|böcker|bokcirkel|deckare*|pjäs*|serie*|teater*|dokumentär*|musik*|låt|låtar|nyhet*|tidning*|movie*|game|games|gaming|book|books|novel*|series|play|theatre|theater|documentar*|music|song*|news|fiction|mystery|crime|story",
  "research and history":
    "gradu*|tutkimu*|tutkiel*|opinnäyte*|väitös*|tilasto*|*tilasto|*tilastot|*tilastoja|kysely|selvity*|essee*|aine|histori*|*historia|museo*|*sota|sotien|muistomerk*|forskning*|statistik*|avhandling*|uppsats*|undersökning|historia|museum|thesis|dissertation*|research*|statistic*|survey|essay*|history|historical|museum|tutkija*|strategi*|strategy|suunnitelma|hanke*|laki|lag|act|policy",
  "work and volunteering":
    "ammattilai*|työnteki*|materiaal*|opas|oppaat|oppaita|lomake*|*lomake|*lomakepohja|*pohja|ohje|ohjeet|arvioint*|arviointi*|puheeksiot*|puheeksi|asiakka*|henkilöku*|työväline*|menetelm*|toimintamall*|yhteisty*|vapaaeht*|päivystäjäksi|tukihenkil*|työpaik*|rekry*|vapaaehtoistyö|volontär*|frivillig*|personal|personalen|socialarbetare|material*|handbok*|blankett*|klienter|yrkesperson*|volunteer*|professional*|teacher*|worksheet*|handbook*|toolkit*|guide|guideline*|clients|staff|workers|form|template|jobs|job|ammattikor*",
  mourning:
    "suru|surun|surua|suruun|suree|surra|suremi*|surevi*|sureva*|suremaan|surutu*|*suru|sururyh*|surutyö*|menettä*|menetin|menettänyt|menetti|menetyk*|menetys|leski|lesken|leskien|leskeys|läheisensä|omaiset|omaisille|omaisten|jälkeenjään*|hautaja*|muistotilaisu*|sorg*|*sorg|förlora*|förlust*|begravning*|änk*|efterlevande|bereave*|grief|grieving|mourning|loss|lost|funeral*|widow*|survivors",
  "peers and recovery":
    "vertais*|*ryhmä|*ryhmät|*ryhmään|*ryhmiä|ryhmä|ryhmään|ryhmiä|ryhmät|yhdisty*|*yhdistys|kerho*|*kerho|järjestö*|jumppa*|*jumppa|liikunta|liikuntaa|liikun*|ruokaval*|toipu*|toipilas*|kuntout*|*kuntoutus|sairastan*|potilaid*|*potilai*|*potilaille|selviytyj*|kamratst*|*grupp|*gruppen|grupp|gruppen|förening*|gymnastik|motion|kost|återhäm*|rehab*|*rehabilitering|anhöriggrupp|peer|group|groups|association|exercise|diet|recover*|club|jälkihoito|arkea",
  "things and nature":
    "kävely|*kävely|retki*|*retki|luontopol*|tunnist*|identif*|*vandring|vandring|walk|tour|guided|opast*|kompost*|hävit*|rikkaruo*|etana*|muurahai*|kirvoj*|ruttar|myror|weeds|pest|pests|rats|ants|insect*|vaatte*|väri*|kierr*|varoitin|*varoitin|varoittim*|*varnare|detector|alarm",
} as const;

/** Joy, weather, toil and play: beside these, signs of danger are turns of phrase. They silence only the adding up of signs. */
export const TURNS_OF_PHRASE =
  "det+slår|det+slog|it+hits|it+hit|vetoa|leiville|rumpu*|nauru*|naura*|nauroi*|hauska*|tylsyy*|tylsä*|tylsis*|häpeä*|uteliai*|ihast*|rakastu*|ilosta|onnesta|jännity*|ikävä*|helle*|kuuma|sää|pakkas*|nälkä*|jano*|väsymy*|väsymyk*|treeni*|lenkki|lenkin|lenkille|kiire*|stressi*|työ|työt|työn|töitä|töissä|töiden|lasku*|paperi*|lomak*|velko*|lotto*|kortit|korttia|halkoja|aikaa|tanssi*|biljard*|rekord*|ennäty*|pallo*|skratt*|rolig*|tråk*|längtan|värmen|hetta|jobb*|träning*|räkning*|papper*|kär|glädje|törst*|hunger|laugh*|funny|boredom|bored|heat|weather|hot|work*|dance|dancing|fun|love|joy|bills|debts|coffee|hungry|tired+after|party";

/** Words that deny the next one, or the one after a word of `DENIAL_FILLERS`. */
export const DENIALS =
  "ei|en|eikä|enkä|emme|ilman|vailla|inte|inget|inga|ingen|utan|aldrig|no|not|never|without|isnt|arent|dont|nobody|väkivallat*|väkivallaton";
export const DENIAL_FILLERS =
  "ole|oo|ollut|ollu|mitään|minkäänlaista|mulla|minulla|meillä|är|am|har|having|have|any|feeling|really|the|a|an|is|yhtään|lainkaan|enää|enda";
