// Words that open clauses in English, and the verb forms by which a stretch is told to be one. General word classes, complete enough for news.

/** Open a subordinate clause, with or without a comma before them. */
export const subordinators = new Set(
  'after although because before if once since though unless until when whenever where whereas wherever while whether despite amid'.split(
    ' ',
  ),
)

/** Open a relative clause. */
export const relatives = new Set('who whom whose which'.split(' '))

export const coordinators = new Set('and but or nor so yet'.split(' '))

export const pronouns = new Set(
  'i you he she it we they this that these those there here everyone everybody someone somebody nobody nothing something anyone none many most some both one'.split(
    ' ',
  ),
)

export const determiners = new Set(
  'the a an this that these those his her its their our your my no some any each every another all several many few both more most at about nearly almost up two three four five six seven eight nine ten'.split(
    ' ',
  ),
)

export const prepositions = new Set(
  'about above across against along among around at behind below beneath beside between beyond by down during for from in inside into like near of off on onto out outside over past per than through throughout to toward towards under up upon via with within without according including'.split(
    ' ',
  ),
)

/** Forms that are finite wherever they stand. */
export const auxiliaries = new Set(
  "is are was were am be been being has have had having does do did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot mustn't shouldn't ain't it's he's she's that's there's they're we're you're i'm they've we've you've i've he'd she'd they'd we'd i'd they'll we'll he'll she'll it'll i'll".split(
    ' ',
  ),
)

/** Past forms that `-ed` does not show, and common present forms of reporting. */
export const irregularVerbs = new Set(
  'said says say told tells tell went goes go came comes come took takes take made makes make got gets get gave gives give found finds find thought thinks think knew knows know saw sees see left leaves leave felt feels feel became becomes become began begins begin kept keeps keep held holds hold brought brings bring wrote writes write stood stands stand heard hears hear let lets met meets meet ran runs run paid pays pay sat sits sit spoke speaks speak lay led leads lead grew grows grow lost loses lose fell falls fall sent sends send built builds build understood understands understand drew draws draw broke breaks break spent spends spend cut cuts rose rises rise drove drives drive bought buys buy wore wears wear chose chooses choose sought seeks seek fought fights fight won wins win shot shoots shoot struck strikes strike caught catches catch taught threw throws throw flew flies fly sold sells sell shook sank sang swore swears hit hits hurt hurts put puts quit set sets shut split spread beat bet burst cast cost costs forbade forgave forgot froze hid hung knelt read reads rode rang sent shown showed shows slept slid sped stole stuck swam swept swung tore woke withdrew withdraws wins works wants needs believes plans hopes calls remains includes appears seems expects denies adds argues claims warns insists notes suggests shows means'.split(
    ' ',
  ),
)

/** Verbs after which a clause without `that` may follow. */
export const reportingVerbs = new Set(
  'said says say saying told added adds adding announced announces announcing confirmed confirms confirming warned warns warning insisted insists claimed claims claiming argued argues arguing noted notes noting stated states explained believed believes believe thinks think thought hopes hope hoped suggests suggested suggest estimated estimates estimate reported reports reporting denied denies alleged alleges acknowledged admitted admits declared declares maintained maintains revealed reveals showed shows show predicted vowed promised pledged concluded recalled feared fears'.split(
    ' ',
  ),
)

/** Verbs that do nothing but hand on words: what follows them is told, and a name behind them is who told it. */
export const plainSpeechVerbs = new Set(
  'said says say saying wrote writes tweeted tweets added adds explained asked replied continued'.split(' '),
)

/** Verbs whose next word is whom the words were given to. */
export const tellingVerbs = new Set('told tells telling tell assured informed'.split(' '))

/** Third persons that are taken for nouns where they follow "and": "and aims for more". */
export const aimingVerbs = new Set('aims plans hopes hints bids moves returns orders votes'.split(' '))
