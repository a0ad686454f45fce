// Words by which a report denies or doubts what another says. Base forms, lower case.

/** Denial: the told thing is said not to be so. */
export const denialWords: ReadonlySet<string> = new Set(
  `fake fraud hoax false deny denial despite nope doubt bogus debunk prank retract retraction refute rebut reject dismiss untrue
  baseless unfounded fabricate fabrication fictitious invent satire satirical spoof myth lie liar mistaken wrong incorrect inaccurate
  disprove contradict contrary discredit misleading mislead unlikely impossible not never no nothing none n't cannot nobody photoshop
  photoshopped forge forgery staged stunt correction apologise apologize apology`
    .trim()
    .split(/\s+/),
)

/** Distance: told at second hand or without being sure. */
export const distanceWords: ReadonlySet<string> = new Set(
  `report reportedly claim allege alleged allegedly rumor rumour rumored rumoured unconfirmed unverified apparently purport purported
  purportedly suppose supposed supposedly suspect suspected say tell accord source believe seem appear suggest may might could possibly
  perhaps maybe likely potential potentially speculate speculation confirm verify verified question whether if investigate probe wonder
  claimed official spokesman spokeswoman anonymous insider tweet post`
    .trim()
    .split(/\s+/),
)
