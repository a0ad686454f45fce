// Words and phrases that weaken what they stand with. Tokens joined by blanks, lower case; longest match wins.

/** Evidence at second hand or appearance: "reportedly", "it appears". */
export const evidentialHedges: readonly string[] =
  `reportedly|allegedly|apparently|purportedly|supposedly|ostensibly|seemingly|evidently|it is alleged|is alleged to|are alleged to|was alleged to|alleged to have|
is said to|are said to|was said to|were said to|is believed to|are believed to|was believed to|were believed to|believed to be|believed to have|thought to be|thought to have|is thought to|are thought to|was thought to|were thought to|is understood to|
is reported to|are reported to|was reported to|were reported to|reported to have|is rumored to|is rumoured to|rumored to|rumoured to|appears to|appear to|appeared to|seems to|seem to|seemed to|it appears|it appeared|it seems|it seemed|
can be seen as|could be seen as|may be seen as|seen as|suspected of|is suspected|are suspected|was suspected|were suspected|suspected to|unconfirmed|according to unconfirmed|rumors|rumours|alleged|purported|suspected|presumed|presumably|accused of`
    .replace(/\n/g, '')
    .split('|')

/** Possibility and probability: "may", "likely". */
export const modalHedges: readonly string[] =
  `may|might|could|may have|might have|could have|may be|might be|could be|possibly|perhaps|maybe|probably|likely|unlikely|likely to|is likely to|are likely to|presumably|potentially|conceivably|
possible|it is possible|arguably|in part|i think|we think|i believe|we believe|if confirmed|if true|if successful`
    .replace(/\n/g, '')
    .split('|')

/** What is to come but not done: "set to", "expected to". */
export const prospectiveHedges: readonly string[] =
  `set to|is set to|are set to|was set to|were set to|expected to|is expected to|are expected to|was expected to|were expected to|due to be|was due to|were due to|is due to|are due to|
plans to|plan to|planned to|planning to|intends to|intend to|intended to|aims to|aim to|hopes to|hope to|hoped to|scheduled to|is scheduled to|was scheduled to|are scheduled to|slated to|poised to|about to|is to|are to|was to|were to|going to|proposed|vowed to|pledged to|promised to|seeks to|seek to|sought to|wants to|want to|wanted to|trying to|tried to|attempt to|attempted to|attempting to`
    .replace(/\n/g, '')
    .split('|')
