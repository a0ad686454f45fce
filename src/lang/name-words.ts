// Words around and inside names: titles before a person, heads of organisations and of groups, particles, acronyms everybody knows.

/** Titles and offices that stand before a person's name, lower case, without a final full stop. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lady lord dame rev reverend father sister brother pope cardinal archbishop bishop imam rabbi sheikh ayatollah
  king queen prince princess duke duchess emperor sultan emir president vice-president premier chancellor prime minister secretary senator sen representative rep reps sens
  congressman congresswoman governor gov mayor councillor councilman councilwoman alderman commissioner ambassador envoy speaker leader chairman chairwoman chair
  chief judge justice attorney prosecutor sheriff deputy officer detective inspector constable sergeant sgt lieutenant lt captain capt major maj colonel col
  general gen admiral adm commander cmdr corporal cpl private pvt marshal brigadier coach manager director ceo coo cfo founder editor reporter correspondent host
  anchor author actor actress singer rapper comedian activist lawyer spokesman spokeswoman spokesperson aide candidate nominee assemblyman assemblywoman
  undersecretary vice former ex-president principal superintendent trooper treasurer comptroller auditor first-lady`.split(/\s+/),
)

/** Titles after which the name can only be a person's. */
export const personTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir dame rev pope archbishop rabbi ayatollah senator sen rep gov governor congressman congresswoman president chancellor king queen prince
  princess justice judge sgt lt capt col gen adm cpl sheriff spokesman spokeswoman spokesperson mayor premier minister chairman chairwoman`.split(
    /\s+/,
  ),
)

/** Words that make a run of capitals an organisation when they close it ("… Party", "… Police"). */
export const organisationHeads: ReadonlySet<string> = new Set(
  `inc corp co ltd llc plc gmbh ag sa nv company corporation group holdings industries motors airlines airways bank trust fund foundation institute
  institution university college school academy council committee commission agency administration authority bureau department dept ministry office court congress
  senate parliament house assembly party union league federation association society organization organisation alliance coalition army navy force forces guard
  police corps command board service services center centre hospital clinic museum zoo church team club network channel news times post journal tribune herald
  guardian telegraph gazette chronicle globe star press magazine media radio television tv studios records pictures entertainment games network airlines
  technologies systems labs laboratories pharmaceuticals energy oil partners associates brothers campaign caucus conference project initiative movement front
  brigade state-department fbi cia nation nations treasury pentagon kremlin exchange express airforce embassy consulate`.split(
    /\s+/,
  ),
)

export const organisations: ReadonlySet<string> = new Set(
  `Reuters,Xinhua,Interfax,Tass,TASS,Bloomberg,Politico,Axios,Twitter,Facebook,Google,Apple,Amazon,Microsoft,YouTube,Instagram,Netflix,Huffington Post,HuffPost,Breitbart,
  Congress,Senate,Pentagon,Kremlin,White House,Capitol,Vatican,House,Supreme Court,State Department,Justice Department,Treasury,Parliament,Commons,Scotland Yard,
  United Nations,European Union,European Commission,NATO,Nato,Taliban,Hezbollah,Hamas,Islamic State,Isis,ISIS,ISIL,Al Qaeda,al-Qaeda,Al-Qaeda,Boko Haram,
  Associated Press,Agence France-Presse,Democratic Party,Republican Party,Tea Party,Al Jazeera,Fox News,Medicare,Medicaid,Interpol,Amnesty International,
  Human Rights Watch,World Bank,World Health Organization,Red Cross,Black Lives Matter,Supremes`
    .split(',')
    .map(name => name.trim()),
)

/** Groups of people that are no organisation: parties' members, faiths, peoples without a state. */
export const groups: ReadonlySet<string> = new Set(
  `Republican Republicans Democrat Democrats Democratic Conservative Conservatives Tory Tories Labour Liberal Liberals Greens Libertarian Libertarians Socialist Socialists Communist
  Communists Muslim Muslims Christian Christians Catholic Catholics Jew Jews Jewish Hindu Hindus Buddhist Buddhists Protestant Protestants Orthodox Sunni Sunnis
  Shia Shiite Shiites Kurd Kurds Kurdish Uyghur Uyghurs Uighur Uighurs Rohingya Tibetan Tibetans Chechen Chechens Roma Arab Arabs Hispanic Hispanics Latino Latinos
  European Europeans African Africans Asian Asians Western Westerners Islamist Islamists Marxist Nazi Nazis Californian Californians Texan Texans New-Yorkers Scottish Welsh
  English Northern-Irish Islamic Evangelical Evangelicals Mormon Mormons Indigenous Aboriginal Cherokee Sioux Latin Caucasian Soviet Soviets`
    .split(/\s+/)
    .map(name => name.replace(/-/g, ' ')),
)

/** Lower-case words that may stand inside a name ("Ministry of Defence", "Ursula von der Leyen"). */
export const particles: ReadonlySet<string> = new Set(
  'of de del della di da dos du la le van von der den bin bint ibn al el ul y e and for the'.split(' '),
)

/** Particles that belong to persons' names. */
export const personParticles: ReadonlySet<string> = new Set(
  'de del della di da dos du la le van von der den bin bint ibn al el ul'.split(' '),
)

/** Suffixes after a person's name. */
export const nameSuffixes: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '))

/** Well-known acronyms → what they stand for. */
export const acronyms: ReadonlyMap<string, string> = new Map(
  `UN:United Nations,EU:European Union,FBI:Federal Bureau of Investigation,CIA:Central Intelligence Agency,NSA:National Security Agency,NATO:NATO,Nato:NATO,
  WHO:World Health Organization,IMF:International Monetary Fund,WTO:World Trade Organization,GOP:Republican Party,AP:Associated Press,AFP:Agence France-Presse,
  BBC:BBC,CNN:CNN,NBC:NBC,ABC:ABC,CBS:CBS,NPR:NPR,DOJ:Justice Department,DHS:Department of Homeland Security,EPA:Environmental Protection Agency,
  FDA:Food and Drug Administration,CDC:Centers for Disease Control and Prevention,IRS:Internal Revenue Service,FAA:Federal Aviation Administration,
  FCC:Federal Communications Commission,SEC:Securities and Exchange Commission,IAEA:International Atomic Energy Agency,IOC:International Olympic Committee,
  NASA:NASA,NFL:National Football League,NBA:National Basketball Association,NRA:National Rifle Association,DNC:Democratic National Committee,
  RNC:Republican National Committee,ISIS:Islamic State,ISIL:Islamic State,Isis:Islamic State,NYPD:New York Police Department,LAPD:Los Angeles Police Department,
  ICE:Immigration and Customs Enforcement,TSA:Transportation Security Administration,ACLU:American Civil Liberties Union,OPEC:OPEC,Opec:OPEC,ANC:African National Congress`
    .split(',')
    .map(entry => {
      const [short = '', long = ''] = entry.trim().split(':')
      return [short, long] as const
    }),
)
