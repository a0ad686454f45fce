// Places that are not states or their large cities: states of the USA with their abbreviations, provinces, continents, regions, seas.

const american = `Alabama:Ala,Alaska,Arizona:Ariz,Arkansas:Ark,California:Calif,Colorado:Colo,Connecticut:Conn,Delaware:Del,Florida:Fla,Georgia:Ga,Hawaii,
Idaho,Illinois:Ill,Indiana:Ind,Iowa,Kansas:Kan,Kentucky:Ky,Louisiana:La,Maine,Maryland:Md,Massachusetts:Mass,Michigan:Mich,Minnesota:Minn,
Mississippi:Miss,Missouri:Mo,Montana:Mont,Nebraska:Neb,Nevada:Nev,New Hampshire:N.H.,New Jersey:N.J.,New Mexico:N.M.,New York:N.Y.,
North Carolina:N.C.,North Dakota:N.D.,Ohio,Oklahoma:Okla,Oregon:Ore,Pennsylvania:Pa,Rhode Island:R.I.,South Carolina:S.C.,South Dakota:S.D.,
Tennessee:Tenn,Texas:Tex,Utah,Vermont:Vt,Virginia:Va,Washington:Wash,West Virginia:W.Va,Wisconsin:Wis,Wyoming:Wyo,District of Columbia:D.C.,Puerto Rico:P.R.`

/** Abbreviation → name of a state of the USA ("Fla" → "Florida", "N.J." → "New Jersey"). */
export const stateAbbreviations: ReadonlyMap<string, string> = new Map(
  american.split(',').flatMap(entry => {
    const [name = '', short] = entry.trim().split(':')
    return short === undefined ? [] : [[short, name] as const]
  }),
)

export const places: ReadonlySet<string> = new Set([
  ...american.split(',').map(entry => entry.trim().split(':')[0]!),
  ...`Africa,Asia,Europe,Antarctica,North America,South America,Latin America,Central America,Middle East,Near East,Far East,Balkans,
Caribbean,Scandinavia,Persian Gulf,Gulf of Mexico,Mediterranean,Atlantic,Pacific,Arctic,Indian Ocean,Atlantic Ocean,Pacific Ocean,Black Sea,Red Sea,
South China Sea,Baltic Sea,North Sea,Caspian Sea,Taiwan Strait,West Bank,Gaza,Gaza Strip,Crimea,Donbas,Donetsk,Luhansk,Kashmir,Kurdistan,Chechnya,
Tibet,Xinjiang,Sinai,Siberia,Catalonia,Scotland,Wales,England,Northern Ireland,Ontario,Quebec,Alberta,British Columbia,New South Wales,Queensland,Tasmania,
Bavaria,Lombardy,Sicily,Sardinia,Normandy,Brittany,Manhattan,Brooklyn,Queens,Bronx,Staten Island,Capitol Hill,Wall Street,Silicon Valley,Hollywood,
Westminster,Downing Street,Guantanamo Bay,Guam,Okinawa,Helmand,Punjab,Sindh,Kosovo,Darfur,Earth,Moon,Mars,Washington,New York,Long Island`
    .split(',')
    .map(name => name.trim()),
])

/** Last words of a place name ("Dallas County", "Lake Erie" begins with one). */
export const placeHeads: ReadonlySet<string> = new Set(
  `county city town village province state district island islands valley mountain mountains river lake bay beach park street road avenue
  boulevard square airport bridge strait sea ocean desert peninsula harbor harbour heights hill hills springs creek forest canyon coast region territory
  consulate embassy tower plaza station stadium arena highway`.split(/\s+/),
)

export const placeStarts: ReadonlySet<string> = new Set('lake mount mt cape fort port gulf'.split(' '))
