// Words that carry grammar rather than content, and common words that open sentences: neither is a name for standing first.

/** Articles, prepositions, pronouns, conjunctions, auxiliaries and their like, lower case. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every no none all both either neither such what which who whom whose when where why how i me my mine we us our ours
  you your yours he him his she her hers it its they them their theirs himself herself itself themselves myself yourself ourselves one ones someone somebody anyone anybody everyone
  everybody nobody something anything everything nothing and or but nor so yet for if unless until till while whereas because since although though as than of in on at by to
  from with without within into onto upon about above below over under between among against through during before after behind beside besides beyond near off out up down
  across along around toward towards per via despite except like unlike amid amidst is are was were be been being am has have had having do does did doing done will would shall
  should can could may might must ought not n't cannot also too very just only even still already again ever never often always sometimes then now here there again more most less
  least much many few fewer several other others another own same back away however therefore thus hence moreover meanwhile instead otherwise indeed perhaps maybe
  rather quite well yes oh please let's let it's he's she's that's there's they're we're you're i'm i've we've i'd i'll we'll don't didn't isn't wasn't aren't weren't can't couldn't won't
  wouldn't doesn't haven't hasn't shouldn't whether`.split(/\s+/),
)

/** Content words that often open a sentence or a headline in news; capitalised there, they are no names by that alone. */
export const openers: ReadonlySet<string> = new Set(
  `officials police authorities investigators prosecutors experts critics supporters residents witnesses lawmakers voters doctors scientists researchers analysts officers
  people men women children students workers families friends parents protesters demonstrators reporters journalists soldiers troops rebels militants
  two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half first second third last next earlier later recently
  today yesterday tomorrow tonight speaking asked according following based given including citing thanks despite under inside outside once twice another
  many most several few some both although though since while because when where what who why how if as at by for from in into of on to with until upon
  former new old high low big small good bad great little young early late state federal local national international public private foreign domestic
  security government military political economic social legal medical financial human civil presidential congressional republican
  read see watch click share photo video image file breaking exclusive update updated related advertisement more story stories news report reports
  court judge jury law lawyers attorneys health trade tax climate energy oil gas water fire food school schools power war peace
  love life death time day year week month night morning home house hope help work things thing way world country city town
  nobody everyone everything nothing something anyone no not yes never always maybe perhaps sure right left just even still only again together
  earlier instead meanwhile moreover nevertheless nonetheless furthermore additionally separately similarly likewise overall finally eventually initially originally ultimately
  currently previously apparently clearly obviously fortunately unfortunately sadly interestingly historically traditionally
  seeing saying having being getting making taking going coming looking calling adding noting pointing asked asking told according`.split(
    /\s+/,
  ),
)
