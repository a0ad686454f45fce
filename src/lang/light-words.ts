// English words too common to tell a copy by: function words and the plainest verbs. Lower case, apostrophes left out (`dont`).

export const lightWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am amid among an and another any anyone
anything are arent around as at away back be because been before behind being below between both but by came can cannot cant come
could couldnt did didnt do does doesnt doing done dont down during each either else even ever every everyone everything few for
from further get gets getting give given go goes going gone got had hadnt has hasnt have havent having he hed her here hers
herself hes him himself his how however i id if ill im in including indeed instead into is isnt it itll its itself ive just keep
kept least less let lets like made make makes making many may maybe me might mine more most much must my myself near neither never
no nobody none nor not nothing now of off often on once one ones only onto or other others our ours ourselves out over own per
perhaps put quite rather really s said same saw say saying says see seem seemed seems seen several shall she shed shes should
shouldnt since so some someone something soon still such t take taken takes taking than that thats the their theirs them themselves
then there therefore theres these they theyd theyll theyre theyve thing things this those though through throughout thus till to
together too took toward towards two under until up upon us very via want wanted was wasnt way we wed well went were werent weve
what whatever when where whether which while who whom whose why will with within without wont would wouldnt yes yet you youd youll
your youre yours yourself youve`.split(/\s+/),
)
