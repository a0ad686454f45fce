// Given names with their short forms, lower case: one line, one person's possible first names.
export const shortNames: readonly (readonly string[])[] = `
elizabeth liz lizzie beth betty eliza betsy
william bill billy will willie
robert bob bobby rob robbie
richard rick dick rich ricky
james jim jimmy jamie
john jack johnny jon
jonathan jon john
michael mike mick mickey
joseph joe joey
thomas tom tommy
edward ed eddie ted
theodore ted teddy theo
charles charlie chuck
david dave
daniel dan danny
donald don donnie
anthony tony
andrew andy drew
alexander alex sandy sasha alexandra
benjamin ben benny
samuel sam sammy samantha
steven steve stephen
stephen steve steven
matthew matt
gregory greg
kenneth ken kenny
ronald ron ronnie
timothy tim
nicholas nick nicolas
patrick pat
christopher chris
peter pete
philip phil phillip
jeffrey jeff geoffrey
lawrence larry laurence
raymond ray
francis frank
franklin frank
frederick fred freddie fredrick
leonard leo len
louis lou lewis
albert al bert
alfred al alfie
catherine kate cathy katherine katie
katherine kate kathy katie kathryn
margaret maggie meg peggy
susan sue susie
deborah debbie debra
patricia pat patty tricia
jennifer jen jenny
jessica jess
rebecca becky
kimberly kim
amanda mandy
barbara barb
victoria vicky
abigail abby
gerald gerry jerry
jerome jerry
vladimir vova
mohammed muhammad mohamed mohammad
yevgeny evgeny eugene
sergei sergey
alexei alexey aleksei
dmitry dmitri
yuri yury
`
  .trim()
  .split('\n')
  .map(line => line.split(' '))
