import { loadLines } from '/work/claims/bench/quality/measure.ts'
import { toReport, type GoldPair } from '/work/claims/bench/quality/differences/pairs.ts'
import { annotateReport } from '/work/claims/src/annotate/annotate.ts'
import { splitClauses } from '/work/claims/src/compare/claims/clauses.ts'
const show = process.argv[2]
const rows = loadLines<GoldPair>({data:'/work/shared/data',half:'dev'},'differences/real-pairs')
let ok=0,n=0,mixed=0,nu=0,len=0
const ratios:number[]=[]
for (const row of rows){
  const un:any={}
  const R:any={}
  for (const s of ['A','B'] as const){ const r=toReport(row.reports[s]); R[s]={r,base:r.text.lastIndexOf(row.reports[s].text)}; const a=annotateReport(r); un[s]=splitClauses(a)
   nu+=un[s].length; for(const u of un[s]) len+=u.pieces.reduce((x:number,p:any)=>x+p.end-p.start,0)
   if(show===row.id) for(const u of un[s]) console.log(s, u.sentence, '|', u.pieces.map((p:any)=>r.text.slice(p.start,p.end)).join(' ... ')) }
  const cov=(u:any,sp:any)=>u.pieces.reduce((x:number,p:any)=>x+Math.max(0,Math.min(p.end,sp.end)-Math.max(p.start,sp.start)),0)
  const L=(u:any)=>u.pieces.reduce((x:number,p:any)=>x+p.end-p.start,0)
  const place=(s:'A'|'B',t:string)=>{const st=R[s].base+row.reports[s].text.indexOf(t);return {start:st,end:st+t.length}}
  for(const g of row.shared){n++
    const good=(['A','B'] as const).map(s=>{const sp=place(s,g[s]);const c=un[s].filter((u:any)=>cov(u,sp)>=.5*g[s].length&&L(u)<=5*g[s].length);return c[0]})
    if(good[0]&&good[1]){ok++;ratios.push(L(good[0])/g.A.length,L(good[1])/g.B.length)} else if(show==='miss') console.log(row.id,'\n   ',g.A,good[0]?'':'  <<','\n   ',g.B,good[1]?'':'  <<')
  }
  for(const g of row.single){const s=g.A!==undefined?'A':'B';const sp=place(s,g[s]!)
    const bad=un[s].some((u:any)=>cov(u,sp)>=.5*g[s]!.length&&cov(u,sp)>=.2*L(u)&&row.shared.some(h=>cov(u,place(s,h[s]))>=.5*h[s].length))
    if(bad){mixed++; if(show==='mixed') console.log(row.id,g)}
  }
}
ratios.sort((a,b)=>a-b)
console.log({ok,n,recall:ok/n,mixed,units:nu,meanLen:len/nu,median:ratios[ratios.length>>1]})
