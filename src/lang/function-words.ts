// The commonest function words of languages the news is written in: enough to tell the language of a report, nothing more.
// Words shared by several of these languages are kept: they cancel out.

export const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the of and to in a is that for it was on with as he be by at his from are this have not has had but they were which their will said would an been who',
  ),
  de: words(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie',
  ),
  fr: words(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son elle cette ont été mais aux leur nous',
  ),
  es: words(
    'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha me si sin sobre este ya entre cuando todo fue han',
  ),
  pt: words(
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito são também pelo pela',
  ),
  it: words(
    'di e il la che in un a per è una del sono da con non si le i della al come più alla dei nel ha ma lo gli anche dal nella delle questo ai hanno',
  ),
  nl: words(
    'de en van het een in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door naar heeft worden wordt over hij had ze werd',
  ),
  sv: words(
    'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu',
  ),
  no: words(
    'og i det på som er en til å at for av med har de ikke den han om et var men seg fra vi så kan når år etter også eller nå ble skal',
  ),
  da: words(
    'og i at det er en til på som den de med for af ikke der har han et var men om sig fra vi så kan når år også efter eller nu blev skal',
  ),
  fi: words(
    'ja on ei että se oli hän mutta ovat kun myös joka mukaan sen sekä tai ole vuonna jo niin kuin voi hänen siitä noin nyt vain',
  ),
  pl: words(
    'i w na z się nie do to że jest o jak za od po ale przez są dla tego był ma co jego tym czy jej już tylko może przed oraz które',
  ),
  cs: words(
    'a se v na je že s o z do to i k ve by pro jsou ale za jako po který jeho podle byl od už která při tak jak nebo bude',
  ),
  ro: words(
    'de în și la a cu că din nu pe o este să un pentru care mai se au fost ce prin sunt ca dar după al lui sau despre fi',
  ),
  hu: words('a az és hogy nem is egy volt meg de csak már ha még mint vagy el szerint ezt azt van lesz után kell ami több pedig'),
  tr: words('ve bir bu da de için ile olarak daha çok olan en gibi ne kadar sonra ancak her ise göre var olduğunu oldu ya dedi'),
  id: words(
    'yang dan di dengan untuk dari pada ini itu dalam tidak akan juga ke adalah telah oleh tersebut bisa mereka karena kata ada sebagai lebih',
  ),
  vi: words('và của là có được trong cho các với không một người những đã này khi để đến ra ở về từ nhiều cũng'),
  ca: words('de la i el que a les en els un per una del amb és no al ha es dels més va com però seva són aquest'),
  ru: words('и в не на что с по как о к из за он для это от но его у так же был все она до бы то были'),
  uk: words('і в не на що з та до як за у по про для від це але його він який при було які під вже також'),
  bg: words('и на в да се за от не с е по са че като до при но той ще или му от това беше'),
  el: words('και το να του η της που με για την στο ο τα από είναι των σε τον οι δεν στην θα τις ότι'),
  ar: words('في من على إلى أن عن مع التي الذي هذا هذه كان بعد قال ما لا بين قد كما ذلك خلال'),
  fa: words('و در به از که این را با است برای آن یک های خود شد تا بر شده می کرد'),
  hi: words('के में की है और से को का ने पर कि भी एक नहीं यह था इस तो लिए कर'),
}

/** Scripts that decide the language on their own, or nearly so. */
export const scriptLanguages: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
]

function words(list: string): string[] {
  return list.split(' ')
}
