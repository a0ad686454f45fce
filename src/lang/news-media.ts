// Well-known news media, as they are named in running text: credited by other reports as sources or channels.
export const media: ReadonlySet<string> = new Set(
  `Reuters,Associated Press,AP,AFP,Agence France-Presse,Bloomberg,Bloomberg News,Xinhua,Tass,TASS,Interfax,RIA Novosti,Kyodo,Yonhap,dpa,Politico,Axios,Vox,BuzzFeed,BuzzFeed News,
  BBC,BBC News,ITV,Sky News,Channel 4,CNN,CNBC,MSNBC,NBC,NBC News,ABC,ABC News,CBS,CBS News,Fox News,Fox,PBS,NPR,C-SPAN,Univision,Telemundo,Al Jazeera,RT,Sputnik,CBC,
  New York Times,The New York Times,Times,NYT,Washington Post,Post,Wall Street Journal,Los Angeles Times,USA Today,Chicago Tribune,Boston Globe,New York Post,Daily News,
  New York Daily News,Miami Herald,Houston Chronicle,San Francisco Chronicle,Denver Post,Tampa Bay Times,Detroit Free Press,Star Tribune,Financial Times,Economist,Time,Newsweek,
  Guardian,The Guardian,Observer,Telegraph,Daily Telegraph,Daily Mail,MailOnline,Mirror,Daily Mirror,Sun,Independent,Evening Standard,Sunday Times,Le Monde,Le Figaro,Der Spiegel,
  Spiegel,Bild,El País,Haaretz,Jerusalem Post,Times of Israel,Hindu,Times of India,Global Times,People's Daily,South China Morning Post,Asahi Shimbun,Hill,The Hill,Daily Caller,
  National Review,Weekly Standard,Washington Examiner,Washington Times,Breitbart,Breitbart News,Huffington Post,HuffPost,Daily Beast,Slate,Salon,Atlantic,New Yorker,Mother Jones,
  Rolling Stone,Variety,Hollywood Reporter,Deadline,TMZ,People,Vanity Fair,Gawker,Recode,Wired,Verge,TechCrunch,Business Insider,Forbes,Fortune,Newsmax,Roll Call,Vice,Yahoo News`
    .split(',')
    .map(name => name.trim()),
)
