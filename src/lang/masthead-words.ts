// Words that the names of newspapers, broadcasters and news sites are made with. Lower case; general language, no outlet is meant.

/** With one of these as its last word, a short line in capitals above a headline is the name of an outlet. */
export const outletWords: ReadonlySet<string> = new Set(
  `gazette herald times post tribune courier chronicle journal mail telegraph observer guardian mirror star bulletin dispatch examiner enquirer
  inquirer ledger mercury news press record register reporter review sentinel standard voice wire today echo express argus advertiser independent
  monitor messenger globe beacon citizen advocate daily weekly broadcasting radio television tv zeitung nachrichten anzeiger rundschau tageblatt
  tagblatt kurier allgemeine presse bote blatt diario correo heraldo noticias mundo prensa jornal correio folha notícias giornale corriere gazzetta
  notizie dagblad courant krant nieuws dagens nyheter posten tidning avis tidende sanomat gazeta kurjer dziennik`.split(/\s+/),
)

/** Before "News", "Times" or "Today" these make a section of an outlet and not its name. */
export const sectionWords: ReadonlySet<string> = new Set(
  `the a world latest breaking local national international regional top more all other live video business sports sport politics political health
  science technology tech entertainment culture weather money market markets finance crime opinion home europe asia africa america uk us related our
  your this that in good bad fake big great daily weekly morning evening hard sad happy`.split(/\s+/),
)
