// States: ISO 3166-1 alpha-3 | names (first = the usual one) | words for their people and things | capital and other large cities.

const table = `
AFG|Afghanistan|Afghan,Afghans|Kabul,Kandahar,Herat
ALB|Albania|Albanian,Albanians|Tirana
DZA|Algeria|Algerian,Algerians|Algiers
AND|Andorra|Andorran|
AGO|Angola|Angolan,Angolans|Luanda
ARG|Argentina|Argentine,Argentinian,Argentines|Buenos Aires
ARM|Armenia|Armenian,Armenians|Yerevan
AUS|Australia|Australian,Australians|Canberra,Sydney,Melbourne,Brisbane,Perth,Adelaide
AUT|Austria|Austrian,Austrians|Vienna,Salzburg
AZE|Azerbaijan|Azerbaijani,Azerbaijanis|Baku
BHS|Bahamas|Bahamian|Nassau
BHR|Bahrain|Bahraini|Manama
BGD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
BRB|Barbados|Barbadian|Bridgetown
BLR|Belarus|Belarusian,Belarusians|Minsk
BEL|Belgium|Belgian,Belgians|Brussels,Antwerp
BLZ|Belize|Belizean|Belmopan
BEN|Benin|Beninese|Cotonou
BTN|Bhutan|Bhutanese|Thimphu
BOL|Bolivia|Bolivian,Bolivians|La Paz
BIH|Bosnia and Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
BWA|Botswana|Botswanan|Gaborone
BRA|Brazil|Brazilian,Brazilians|Brasília,Brasilia,Rio de Janeiro,São Paulo,Sao Paulo
BRN|Brunei|Bruneian|Bandar Seri Begawan
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia
BFA|Burkina Faso|Burkinabe|Ouagadougou
BDI|Burundi|Burundian,Burundians|Bujumbura
KHM|Cambodia|Cambodian,Cambodians|Phnom Penh
CMR|Cameroon|Cameroonian,Cameroonians|Yaoundé,Yaounde
CAN|Canada|Canadian,Canadians|Ottawa,Toronto,Montreal,Vancouver,Calgary
CPV|Cape Verde|Cape Verdean|Praia
CAF|Central African Republic|Central African|Bangui
TCD|Chad|Chadian,Chadians|N'Djamena
CHL|Chile|Chilean,Chileans|Santiago
CHN|China,People's Republic of China|Chinese|Beijing,Shanghai,Guangzhou,Shenzhen,Wuhan
COL|Colombia|Colombian,Colombians|Bogotá,Bogota,Medellín
COM|Comoros|Comorian|Moroni
COG|Republic of the Congo|Congolese|Brazzaville
COD|Democratic Republic of Congo,Democratic Republic of the Congo,Congo|Congolese|Kinshasa
CRI|Costa Rica|Costa Rican,Costa Ricans|San José
CIV|Ivory Coast,Côte d'Ivoire|Ivorian,Ivorians|Abidjan
HRV|Croatia|Croatian,Croatians|Zagreb
CUB|Cuba|Cuban,Cubans|Havana
CYP|Cyprus|Cypriot,Cypriots|Nicosia
CZE|Czech Republic,Czechia|Czech,Czechs|Prague
DNK|Denmark|Danish,Danes,Dane|Copenhagen
DJI|Djibouti|Djiboutian|
DOM|Dominican Republic|Dominican,Dominicans|Santo Domingo
ECU|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
EGY|Egypt|Egyptian,Egyptians|Cairo,Alexandria
SLV|El Salvador|Salvadoran,Salvadorans|San Salvador
GNQ|Equatorial Guinea|Equatoguinean|Malabo
ERI|Eritrea|Eritrean,Eritreans|Asmara
EST|Estonia|Estonian,Estonians|Tallinn
SWZ|Eswatini,Swaziland|Swazi|
ETH|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
FJI|Fiji|Fijian,Fijians|Suva
FIN|Finland|Finnish,Finns,Finn|Helsinki
FRA|France|French,Frenchman,Frenchmen|Paris,Marseille,Lyon,Nice
GAB|Gabon|Gabonese|Libreville
GMB|Gambia|Gambian,Gambians|Banjul
GEO||Georgian,Georgians|Tbilisi
DEU|Germany|German,Germans|Berlin,Munich,Hamburg,Frankfurt,Cologne
GHA|Ghana|Ghanaian,Ghanaians|Accra
GRC|Greece|Greek,Greeks|Athens,Thessaloniki
GRD|Grenada|Grenadian|
GTM|Guatemala|Guatemalan,Guatemalans|Guatemala City
GIN|Guinea|Guinean,Guineans|Conakry
GUY|Guyana|Guyanese|Georgetown
HTI|Haiti|Haitian,Haitians|Port-au-Prince
HND|Honduras|Honduran,Hondurans|Tegucigalpa
HKG|Hong Kong|Hongkonger,Hongkongers|
HUN|Hungary|Hungarian,Hungarians|Budapest
ISL|Iceland|Icelandic,Icelanders|Reykjavik
IND|India|Indian,Indians|New Delhi,Delhi,Mumbai,Bangalore,Bengaluru,Kolkata,Chennai,Hyderabad
IDN|Indonesia|Indonesian,Indonesians|Jakarta
IRN|Iran,Islamic Republic of Iran|Iranian,Iranians|Tehran
IRQ|Iraq|Iraqi,Iraqis|Baghdad,Mosul,Basra,Fallujah
IRL|Ireland|Irish|Dublin
ISR|Israel|Israeli,Israelis|Jerusalem,Tel Aviv,Haifa
ITA|Italy|Italian,Italians|Rome,Milan,Naples,Turin,Venice
JAM|Jamaica|Jamaican,Jamaicans|
JPN|Japan|Japanese|Tokyo,Osaka,Kyoto,Hiroshima
JOR||Jordanian,Jordanians|Amman
KAZ|Kazakhstan|Kazakh,Kazakhs|Astana,Almaty
KEN|Kenya|Kenyan,Kenyans|Nairobi,Mombasa
PRK|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
KOR|South Korea,Republic of Korea|South Korean,South Koreans|Seoul
KWT|Kuwait|Kuwaiti,Kuwaitis|
KGZ|Kyrgyzstan|Kyrgyz|Bishkek
LAO|Laos|Laotian,Laotians|Vientiane
LVA|Latvia|Latvian,Latvians|Riga
LBN|Lebanon|Lebanese|Beirut
LSO|Lesotho|Basotho|
LBR|Liberia|Liberian,Liberians|Monrovia
LBY|Libya|Libyan,Libyans|Tripoli,Benghazi
LIE|Liechtenstein||
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius
LUX|Luxembourg|Luxembourger|
MDG|Madagascar|Malagasy|Antananarivo
MWI|Malawi|Malawian,Malawians|Lilongwe
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur
MDV|Maldives|Maldivian|
MLI|Mali|Malian,Malians|Bamako,Timbuktu
MLT|Malta|Maltese|Valletta
MRT|Mauritania|Mauritanian|Nouakchott
MUS|Mauritius|Mauritian|
MEX|Mexico|Mexican,Mexicans|Mexico City,Tijuana,Monterrey
MDA|Moldova|Moldovan,Moldovans|Chisinau
MCO|Monaco|Monegasque|
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar
MNE|Montenegro|Montenegrin,Montenegrins|Podgorica
MAR|Morocco|Moroccan,Moroccans|Rabat,Casablanca,Marrakesh
MOZ|Mozambique|Mozambican,Mozambicans|Maputo
MMR|Myanmar,Burma|Burmese|Yangon,Naypyidaw,Rangoon
NAM|Namibia|Namibian,Namibians|Windhoek
NPL|Nepal|Nepalese,Nepali|Kathmandu
NLD|Netherlands,Holland|Dutch|Amsterdam,The Hague,Rotterdam
NZL|New Zealand|New Zealander,New Zealanders|Wellington,Auckland,Christchurch
NIC|Nicaragua|Nicaraguan,Nicaraguans|Managua
NER|Niger|Nigerien|Niamey
NGA|Nigeria|Nigerian,Nigerians|Abuja,Lagos
MKD|North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
NOR|Norway|Norwegian,Norwegians|Oslo,Bergen
OMN|Oman|Omani,Omanis|Muscat
PAK|Pakistan|Pakistani,Pakistanis|Islamabad,Karachi,Lahore,Peshawar
PSE|Palestine|Palestinian,Palestinians|Ramallah,Gaza City
PAN|Panama|Panamanian,Panamanians|Panama City
PNG|Papua New Guinea|Papua New Guinean|Port Moresby
PRY|Paraguay|Paraguayan|Asunción
PER|Peru|Peruvian,Peruvians|Lima
PHL|Philippines|Philippine,Filipino,Filipinos,Filipina|Manila
POL|Poland|Polish,Poles|Warsaw,Krakow
PRT|Portugal|Portuguese|Lisbon,Porto
QAT|Qatar|Qatari,Qataris|Doha
ROU|Romania|Romanian,Romanians|Bucharest
RUS|Russia,Russian Federation|Russian,Russians|Moscow,St. Petersburg,Saint Petersburg
RWA|Rwanda|Rwandan,Rwandans|Kigali
SAU|Saudi Arabia|Saudi,Saudis,Saudi Arabian,Saudi Arabians|Riyadh,Jeddah,Mecca
SEN|Senegal|Senegalese|Dakar
SRB|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade
SYC|Seychelles|Seychellois|
SLE|Sierra Leone|Sierra Leonean|Freetown
SGP|Singapore|Singaporean,Singaporeans|
SVK|Slovakia|Slovak,Slovaks|Bratislava
SVN|Slovenia|Slovenian,Slovenians|Ljubljana
SOM|Somalia|Somali,Somalis|Mogadishu
ZAF|South Africa|South African,South Africans|Pretoria,Johannesburg,Cape Town,Durban
SSD|South Sudan|South Sudanese|Juba
ESP|Spain|Spanish,Spaniards,Spaniard|Madrid,Barcelona,Valencia,Seville
LKA|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
SDN|Sudan|Sudanese|Khartoum
SUR|Suriname|Surinamese|Paramaribo
SWE|Sweden|Swedish,Swedes,Swede|Stockholm,Gothenburg
CHE|Switzerland|Swiss|Bern,Geneva,Zurich
SYR|Syria|Syrian,Syrians|Damascus,Aleppo,Homs,Idlib
TWN|Taiwan|Taiwanese|Taipei
TJK|Tajikistan|Tajik,Tajiks|Dushanbe
TZA|Tanzania|Tanzanian,Tanzanians|Dar es Salaam,Dodoma
THA|Thailand|Thai,Thais|Bangkok
TLS|East Timor,Timor-Leste|Timorese|Dili
TGO|Togo|Togolese|Lomé
TON|Tonga|Tongan|
TTO|Trinidad and Tobago|Trinidadian|Port of Spain
TUN|Tunisia|Tunisian,Tunisians|Tunis
TUR|Turkey,Türkiye|Turkish,Turks,Turk|Ankara,Istanbul,Izmir
TKM|Turkmenistan|Turkmen|Ashgabat
UGA|Uganda|Ugandan,Ugandans|Kampala
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev,Kharkiv,Odessa,Odesa,Lviv,Mariupol
ARE|United Arab Emirates,UAE,U.A.E.|Emirati,Emiratis|Abu Dhabi,Dubai
GBR|United Kingdom,UK,U.K.,Britain,Great Britain|British,Britons,Briton,Brits,English,Englishman,Scottish,Welsh,Scot,Welshman|London,Manchester,Birmingham,Liverpool,Glasgow,Edinburgh
USA|United States,US,U.S.,USA,U.S.A.,United States of America,America|American,Americans|Washington D.C.,Washington DC,New York City,Los Angeles,Chicago,Houston,Philadelphia,Phoenix,San Francisco,Boston,Seattle,Dallas,Denver,Detroit,Miami,Atlanta,Las Vegas,New Orleans,Baltimore,San Diego,Cleveland,Pittsburgh,Cincinnati,Minneapolis,St. Louis,Orlando,Austin,Charlotte,Portland,Nashville,Memphis,Milwaukee,Sacramento,Kansas City,Salt Lake City,Honolulu
URY|Uruguay|Uruguayan,Uruguayans|Montevideo
UZB|Uzbekistan|Uzbek,Uzbeks|Tashkent
VAT|Vatican,Vatican City,Holy See||
VEN|Venezuela|Venezuelan,Venezuelans|Caracas
VNM|Vietnam|Vietnamese|Hanoi,Ho Chi Minh City
YEM|Yemen|Yemeni,Yemenis|Sanaa,Aden
ZMB|Zambia|Zambian,Zambians|Lusaka
ZWE|Zimbabwe|Zimbabwean,Zimbabweans|Harare
`

export interface State {
  /** ISO 3166-1 alpha-3. */
  code: string
  /** The usual name. */
  name: string
  names: readonly string[]
  /** "Chinese", "Russians": what is of the state or its people. */
  demonyms: readonly string[]
  cities: readonly string[]
}

export const states: readonly State[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [code = '', names = '', demonyms = '', cities = ''] = line.split('|')
    const list = (text: string) => text.split(',').filter(part => part !== '')
    return { code, name: list(names)[0] ?? '', names: list(names), demonyms: list(demonyms), cities: list(cities) }
  })

/** State by one of its names ("U.S." → USA). */
export const stateByName: ReadonlyMap<string, State> = new Map(
  states.flatMap(state => state.names.map(name => [name, state] as const)),
)

/** State by a word for its people and things ("Chinese" → CHN). */
export const stateByDemonym: ReadonlyMap<string, State> = new Map(
  states.flatMap(state => state.demonyms.map(name => [name, state] as const)),
)

/** Capitals and other large cities. */
/** The capital, by which the news call a government: "Kabul denied". */
export const stateByCapital: ReadonlyMap<string, State> = new Map(
  states.flatMap(state => state.cities.slice(0, 1).map(city => [city, state] as const)),
)
export const cities: ReadonlySet<string> = new Set(states.flatMap(state => state.cities))
