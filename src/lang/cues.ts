// Cues: the words by which a report gives content on somebody's authority, as lemmas by class, and irregular forms of them.

/** Verbs of saying: with quotation marks beside them they mark an utterance, with "that" reported speech. */
export const sayingVerbs: readonly string[] = words(`
  say tell add ask note write tweet explain argue warn reply respond answer insist declare announce claim state report
  continue conclude recall remark observe comment suggest acknowledge admit concede confirm deny allege assert maintain
  contend stress emphasize emphasise reiterate repeat joke quip shout yell scream cry exclaim whisper mutter murmur call
  describe promise pledge vow urge demand propose predict disclose reveal caution complain boast brag lament vent opine
  tease crack snap retort counter interject deadpan muse reflect reason post retweet blog email text testify affirm
  advise inform assure remind read proclaim pronounce profess plead protest object marvel gush fume quote cite chant sing
  preach lecture counsel recount relate elaborate clarify summarize summarise specify mention signal indicate hint imply
  accuse blame criticize criticise slam blast denounce condemn praise hail label dub deride mock ridicule decry dismiss
  inquire query wonder begin start offer go chime intone bark blurt bellow concur agree disagree recommend request order
  forecast estimate charge chide scold taunt grumble gripe groan sigh laugh smile nod swear attest report tout concede
  underscore outline detail volunteer venture hedge recite rant rail thunder roar sneer scoff apologize apologise greet
  introduce thank congratulate defend allow guess figure joke caption sign title headline rap tout warn herald trumpet
`)

/** Verbs of thinking, wishing, showing and the like: they take reported content, seldom marks. */
export const thinkingVerbs: readonly string[] = words(`
  think believe know feel hope fear expect want wish plan intend doubt suspect consider assume imagine understand realize
  realise learn find show see hear remember forget decide determine conclude judge view regard worry mean seem appear
  support oppose endorse back favor favour reject refuse decline agree seek threaten offer call try prefer like love hate
  need deem calculate estimate project anticipate speculate suppose presume interpret perceive question challenge dispute
  credit cite point refer focus discuss address explore examine highlight illustrate demonstrate document prove establish
  record list rank rate poll survey score depict portray characterize characterise paint frame compare liken equate
  welcome applaud celebrate embrace appreciate admire respect resent regret mourn dread envy enjoy scorn disdain
  authorize approve order direct instruct require ask beg implore encourage invite press push lobby advocate
`)

/** Nouns that carry content: "the claim that", "in a statement". */
export const cueNouns: readonly string[] = words(`
  statement claim report suggestion assertion argument belief view opinion idea notion announcement warning promise pledge
  vow comment remark tweet post letter email memo speech interview testimony allegation accusation charge complaint demand
  call criticism praise support endorsement concern fear hope expectation prediction estimate assessment conclusion finding
  question answer response reply message declaration proposal recommendation request threat denial decision plan doubt
  opposition condemnation attack insistence contention feeling impression perception admission acknowledgment
`)

/** Nouns for what carries words: the channel "in a STATEMENT", "on TWITTER". */
export const channelNouns: readonly string[] = words(`
  statement interview letter email e-mail memo tweet post message speech address briefing conference release report filing
  complaint affidavit lawsuit testimony hearing op-ed article column essay book memoir blog podcast video ad advertisement
  broadcast telegram note text call phone twitter facebook instagram youtube snapchat television tv radio
`)

/** Channels in writing that one report calls this and another that. */
export const paperNouns: readonly string[] = words(`
  statement report letter memo email e-mail note message post release filing
`)

/** Nouns behind which marked words in capitals are a title: "the novel “…”". */
export const workNouns: readonly string[] = words(`
  novel book memoir song album single film movie play musical opera series sitcom show programme program documentary painting poem essay
  article column editorial podcast magazine game sculpture symphony ballet comedy drama thriller anthem hymn
`)

/** Past and participle forms that the spelling rules do not give. */
export const irregularForms: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  read: 'read',
  began: 'begin',
  begun: 'begin',
  went: 'go',
  gone: 'go',
  sang: 'sing',
  sung: 'sing',
  swore: 'swear',
  sworn: 'swear',
  thought: 'think',
  knew: 'know',
  known: 'know',
  felt: 'feel',
  found: 'find',
  showed: 'show',
  shown: 'show',
  saw: 'see',
  seen: 'see',
  heard: 'hear',
  forgot: 'forget',
  forgotten: 'forget',
  understood: 'understand',
  meant: 'mean',
  sought: 'seek',
  learnt: 'learn',
  quoted: 'quote',
  begged: 'beg',
  forecast: 'forecast',
}

function words(list: string): string[] {
  return [...new Set(list.trim().split(/\s+/))]
}
