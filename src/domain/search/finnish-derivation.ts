/** How a derived stem ends → what its root may end in. Longer endings first; every rule that matches its stem counts. */
const DERIVATIONS: readonly (readonly [ending: RegExp, roots: readonly string[]])[] = [
  [/(?<=is)(?:uus|yys)$/, [""]], //           yksinäisyys → yksinäis(inen)
  [/tt([oö])m(?:uus|yys)$/, ["tt$1m", ""]], //  työttömyys → työttöm(työtön), työ
  [/tt[oö]m$/, [""]], //                      asunnottom(asunnoton) → asunno(asunto)
  [/llis$/, [""]], //                         taloudellis → taloude(talous)
  [/l[aä]is$/, [""]], //                      eläkeläis → eläke
  [/(?<=.{3})mis$/, [""]], //                 liikkumis(liikkuminen) → liikku(liikkua)
  [/(?<=.{3})m[uy]s$/, [""]], //              tutkimus → tutki(a)
  [/(?<=.{3})(?:uus|yys)$/, [""]], //         hauskuus → hausk(a)
  [/(?<=.{3})[uy]s$/, [""]], //               masennus → masenn, masent(aa)
  [/(?<=.{3})n[tn]$/, [""]], //               neuvont(a) → neuvo(a), tupakoint(i) → tupakoi(da)
  [/(?<=.{3})j$/, [""]], //                   hoitaj(a) → hoita(a)
  [/(?<=.{4})is$/, [""]], //                  sosiaalis → sosiaal(i)
  [/(?<=.{4})[uy]n$/, [""]], //               masentun(ut) → masent(aa)
  [/(?<=.{4})[ouyö]$/, [""]], //              hoito → hoit(aa), kävely → kävel(lä)
];

/** `kunto` (fitness) must not lead to `kunta` (municipality), nor `asunto` to `asua` through `asun`. */
const UNDERIVED = new Set(["kunto", "muisto", "talo", "auto", "kerho"]);

/** Stems the given stem is derived from. They may end in a vowel that changes in inflection. */
export function derivationRoots(stem: string): string[] {
  if (UNDERIVED.has(stem)) return [];
  const roots: string[] = [];
  for (const [ending, replacements] of DERIVATIONS) {
    if (!ending.test(stem)) continue;
    for (const replacement of replacements) {
      const root = stem.replace(ending, replacement);
      if (root.length >= 3) roots.push(root);
    }
    break;
  }
  return roots;
}
