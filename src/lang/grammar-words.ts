// Closed classes of English: function words with the parts of speech they can be (letters as in text/tags.ts), and irregular verb forms.
// A digit after a letter weighs it against the others of the word (1..9).

/** word class string → words. D determiner, O pronoun, I preposition, C conjunction, S subordinator, W relative or question word,
 *  M modal, X auxiliary, A adverb, J adjective, N noun, T "to", U number, B base verb, H pronoun with a verb glued to it. */
export const functionWords: Readonly<Record<string, string>> = {
  D9: 'the a an every my your our their its whose no each either neither both half',
  D6O4: 'this these those some any all several few many most such another one',
  D5O5: 'his her',
  D1O2S7W4: 'that',
  O9: 'i me you he him she it we us they them mine yours hers ours theirs myself yourself himself herself itself ourselves themselves yourselves someone somebody something anyone anybody anything everyone everybody everything nobody none nothing oneself others',
  H9: "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'll it'd we're we've we'd we'll they're they've they'd they'll that's there's what's who's here's let's that'll who'd who've",
  I9: 'of at from with into onto upon among amongst despite toward towards via per amid versus concerning regarding throughout beside besides except unlike beneath alongside amidst within without against between during across behind beyond under through',
  I7A3: 'in on by about over up down off out around along near above below inside outside past round',
  I7J2S1: 'like',
  I5S5: 'after before since until till for',
  I8S2: 'as than',
  C9: 'and or nor',
  C8A1I1: 'but',
  C5A5: 'yet plus',
  C3A6: 'so',
  S9: 'because if although though unless whereas whether lest while once albeit',
  W9: 'who whom which what when where why how whoever whatever whichever wherever whenever whose',
  M9: "will would can could may might shall should must cannot won't can't wouldn't couldn't shouldn't mustn't won’t ought",
  X9: "is am are was were be been being has had having does did isn't aren't wasn't weren't doesn't didn't hasn't haven't hadn't don't ain't",
  X6B4: 'have do',
  T9: 'to',
  A9: 'not never ever also too very quite rather just only even still again always often sometimes soon already now then here there perhaps maybe almost nearly instead however therefore moreover meanwhile otherwise thus hence indeed later earlier recently repeatedly reportedly allegedly today yesterday tomorrow tonight ago away back together twice once apart aside forward ahead abroad elsewhere else afterwards afterward nonetheless nevertheless alike',
  A5J4O2: 'more less much little enough least',
  U9: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
  J9: 'first second third last next own other former latter same certain various mr mrs ms dr',
  J5N5: 'public',
  N9: 'percent mr. mrs. people monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december news minister president',
  K6I4: 'given regarding including according',
}

/** past and participle of irregular verbs: "base past participle". */
export const irregularVerbs = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weep wept wept|win won won|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|overcome overcame overcome|overthrow overthrew overthrown|foresee foresaw foreseen|oversee oversaw overseen|rebuild rebuilt rebuilt|retell retold retold|mislead misled misled|outrun outran outrun`

/** Titles before a name. */
export const personTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr sen rep gov gen col maj capt lt sgt prof rev sir dame lord lady president minister senator representative
  congressman congresswoman governor mayor judge justice secretary ambassador chancellor king queen prince princess pope bishop
  archbishop cardinal rabbi imam sheikh general admiral colonel major captain lieutenant sergeant officer detective sheriff
  commissioner chief chairman chairwoman spokesman spokeswoman spokesperson professor doctor coach attorney premier councillor
  councilman councilwoman analyst strategist director candidate nominee`
    .trim()
    .split(/\s+/),
)
