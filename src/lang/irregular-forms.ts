// Irregular English forms: each entry is the base form followed by its other forms. General grammar, no source text behind it.

const entries = `
be am is are was were been being 's 're 'm
have has had having 've
do does did done
go goes went gone
say said|see saw seen|get got gotten|make made|take took taken|come came|give gave given|know knew known|find found|think thought
tell told|become became|leave left leaves|feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood
hear heard|let|mean meant|set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|read|grow grew grown|lose lost
fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|cut|rise rose risen
drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|deal dealt|fight fought|throw threw thrown|teach taught
catch caught|win won|sell sold|shoot shot|strike struck stricken|hit|hurt|eat ate eaten|sing sang sung|drink drank drunk|swim swam swum
fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|hide hid hidden|lay laid|lend lent|light lit
ride rode ridden|ring rang rung|seal sealed|shake shook shaken|shine shone|show showed shown|shut|sink sank sunk|sleep slept
slide slid|speed sped|spread|steal stole stolen|stick stuck|swear swore sworn|sweep swept|swing swung|tear tore torn|wake woke woken
weep wept|wind wound|withdraw withdrew withdrawn|withstand withstood|undergo underwent undergone|undertake undertook undertaken
overcome overcame|overthrow overthrew overthrown|overtake overtook overtaken|arise arose arisen|bear bore borne born|beat beaten
bend bent|bet|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|breed bred|broadcast|burn burnt|burst|cast|cling clung
cost|creep crept|dig dug|dream dreamt|feed fed|flee fled|fling flung|forbid forbade forbidden|forecast|foresee foresaw foreseen
grind ground|hang hung|kneel knelt|knit|leap leapt|learn learnt|mislead misled|mistake mistook mistaken|misunderstand misunderstood
prove proved proven|quit|rid|saw sawn|sew sewn|shed|shrink shrank shrunk|slay slew slain|slit|spell spelt|spill spilt|spin spun|spit spat
split|spoil spoilt|spring sprang sprung|sting stung|stink stank stunk|strive strove striven|swell swollen|thrust|tread trod trodden
uphold upheld|upset|weave wove woven|wring wrung|rebuild rebuilt|retake retook retaken|resell resold|rerun reran|outdo outdid outdone
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|policeman policemen
policewoman policewomen|spokesman spokesmen|spokeswoman spokeswomen|businessman businessmen|fisherman fishermen|gunman gunmen
fireman firemen|congressman congressmen|lawman lawmen|wife wives|life lives|knife knives|leaf leaves|half halves|thief thieves
wolf wolves|self selves|shelf shelves|loaf loaves|crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses
oasis oases|phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|stadium stadia|nucleus nuclei
good better best|bad worse worst|far farther further farthest furthest|many more most|much more most|little less least|well better best
can ca could|will wo 'll would 'd|shall sha should|may might|not n't nt cannot|i me|we us|he him|she her|they them|a an
i my mine|we our ours|he his|she hers|they their theirs|you your yours|it its|who whom whose|this these|that those
`

/** Base forms of an irregular form ("fell" → fall; "saw" → see, saw), without the form itself. */
export const irregularForms: ReadonlyMap<string, readonly string[]> = readEntries()

function readEntries(): Map<string, string[]> {
  const bases = new Map<string, string[]>()
  for (const entry of entries.split(/[|\n]/)) {
    const [base, ...forms] = entry.trim().split(' ')
    for (const form of forms) bases.set(form, [...(bases.get(form) ?? []), base!])
  }
  return bases
}
