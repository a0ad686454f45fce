// News agencies and other media that reports credit, with the forms in which they are written. General knowledge, not complete:
// the outlets of the reports at hand and the names in their datelines are added to it where it is used.

export interface Medium {
  name: string
  aliases: readonly string[]
}

/** Agencies: a credit of one of these stands for a body that several outlets may print. */
export const agencies: readonly Medium[] = [
  { name: 'Reuters', aliases: ['Thomson Reuters'] },
  { name: 'Associated Press', aliases: ['AP', 'The AP', 'A.P.'] },
  { name: 'Agence France-Presse', aliases: ['AFP', 'Agence France Presse'] },
  { name: 'Press Association', aliases: ['PA Media', 'PA news agency'] },
  { name: 'Deutsche Presse-Agentur', aliases: ['dpa', 'DPA'] },
  { name: 'Bloomberg', aliases: ['Bloomberg News'] },
  { name: 'United Press International', aliases: ['UPI'] },
  { name: 'Xinhua', aliases: ['Xinhua News Agency'] },
  { name: 'TASS', aliases: ['Itar-Tass', 'Tass'] },
  { name: 'Interfax', aliases: [] },
  { name: 'RIA Novosti', aliases: ['RIA'] },
  { name: 'ANSA', aliases: ['Ansa'] },
  { name: 'EFE', aliases: ['Efe'] },
  { name: 'Kyodo News', aliases: ['Kyodo'] },
  { name: 'Yonhap', aliases: ['Yonhap News Agency'] },
  { name: 'Press Trust of India', aliases: ['PTI'] },
  { name: 'Asian News International', aliases: ['ANI'] },
  { name: 'Anadolu Agency', aliases: ['Anadolu'] },
  { name: 'Australian Associated Press', aliases: ['AAP'] },
  { name: 'Canadian Press', aliases: ['The Canadian Press'] },
  { name: 'IRNA', aliases: [] },
  { name: 'KCNA', aliases: [] },
  { name: 'Belga', aliases: [] },
  { name: 'Dow Jones Newswires', aliases: [] },
]

/** Newspapers, broadcasters and sites whose reporting others credit. */
export const outlets: readonly Medium[] = [
  { name: 'New York Times', aliases: ['NYT', 'nytimes'] },
  { name: 'Washington Post', aliases: ['WaPo'] },
  { name: 'Wall Street Journal', aliases: ['WSJ'] },
  { name: 'Los Angeles Times', aliases: ['LA Times', 'L.A. Times'] },
  { name: 'Financial Times', aliases: ['FT'] },
  { name: 'USA Today', aliases: [] },
  { name: 'The Guardian', aliases: ['Guardian'] },
  { name: 'BBC', aliases: ['BBC News', 'BBC.com'] },
  { name: 'CNN', aliases: [] },
  { name: 'Fox News', aliases: ['FOX'] },
  { name: 'NBC News', aliases: ['NBC'] },
  { name: 'CBS News', aliases: ['CBS'] },
  { name: 'ABC News', aliases: [] },
  { name: 'MSNBC', aliases: [] },
  { name: 'NPR', aliases: [] },
  { name: 'Politico', aliases: [] },
  { name: 'Axios', aliases: [] },
  { name: 'The Hill', aliases: [] },
  { name: 'HuffPost', aliases: ['Huffington Post'] },
  { name: 'BuzzFeed News', aliases: ['BuzzFeed'] },
  { name: 'Newsweek', aliases: [] },
  { name: 'Boston Globe', aliases: [] },
  { name: 'Chicago Tribune', aliases: [] },
  { name: 'Miami Herald', aliases: [] },
  { name: 'Daily Mail', aliases: ['MailOnline', 'Mail Online'] },
  { name: 'Daily Telegraph', aliases: ['Telegraph'] },
  { name: 'The Independent', aliases: [] },
  { name: 'Times of London', aliases: [] },
  { name: 'Al Jazeera', aliases: [] },
  { name: 'Der Spiegel', aliases: ['Spiegel'] },
  { name: 'Le Monde', aliases: [] },
  { name: 'El País', aliases: ['El Pais'] },
  { name: 'China Daily', aliases: [] },
  { name: 'Global Times', aliases: [] },
  { name: 'Variety', aliases: [] },
  { name: 'Billboard', aliases: [] },
  { name: 'Hollywood Reporter', aliases: [] },
  { name: 'Rolling Stone', aliases: [] },
  { name: 'TMZ', aliases: [] },
]
