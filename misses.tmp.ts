import { loadLines } from './bench/quality/measure.ts'
import { comparePair, type GoldPair, sides } from './bench/quality/differences/pairs.ts'
import { findShared, findWrongSingle } from './bench/quality/differences/score.ts'
import { makeScorer } from './src/compare/claims/score.ts'
import { prepareUnits, makeVocabulary } from './src/compare/claims/units.ts'
import { joinWeights } from './src/compare/claims/weights.ts'
import { annotateReport } from './src/annotate/annotate.ts'
import { overlap } from './src/model/span.ts'
for (const gold of loadLines<GoldPair>({data:'/work/shared/data',half:'dev'},'differences/real-pairs')) {
  const c = comparePair(gold)
  const v = makeVocabulary(); const U:any={}; for (const s of sides) U[s]=prepareUnits(annotateReport(c.reports[s]),v)
  const sc = makeScorer(joinWeights)
  const cov=(u:any,sp:any)=>u.clause.pieces.reduce((x:number,p:any)=>x+overlap(p,sp),0)
  const L=(u:any)=>u.clause.pieces.reduce((x:number,p:any)=>x+p.end-p.start,0)
  const T=(s:any,u:any)=>u.clause.pieces.map((p:any)=>c.reports[s as 'A'].text.slice(p.start,p.end)).join(' ... ')
  for (const g of gold.shared) {
    if (findShared(c,g)) continue
    const c2 = sides.map(s=>{const sp=c.place(s,g[s]); return U[s].units.filter((u:any)=>cov(u,sp)>=.5*g[s].length&&L(u)<=5*g[s].length)[0] ?? U[s].units.map((u:any)=>[cov(u,sp),u]).sort((a:any,b:any)=>b[0]-a[0])[0][1]})
    const ok = sides.every((s,i)=>cov(c2[i],c.place(s,g[s]))>=.5*g[s].length)
    console.log(gold.id, ok?'':'SEG', 'p='+sc.score(c2[0],c2[1]).toFixed(3)); for (const [i,s] of sides.entries()) {
      console.log('   ',s,g[s]); console.log('       unit:',T(s,c2[i]))
      const cl = c.edition.claims.filter(cl=>cl.readings.length>1&&cl.readings.some(r=>r.report===c.reports[s].id&&overlap(r,c.place(s,g[s]))>0))
      for (const x of cl) console.log('       joined:',x.readings.map(r=>c.reports[r.report===c.reports.A.id?'A':'B'].text.slice(r.start,r.end)).join('  ||  '))
    }
  }
  for (const g of gold.single) { const w=findWrongSingle(c,g); if (w) console.log('WRONG',g,w.readings.map(r=>c.reports[r.report===c.reports.A.id?'A':'B'].text.slice(r.start,r.end)).join('  ||  ')) }
}
