import { createNodeHost } from "#host";
import { createGuidelineFiles } from "../src/load/guideline-files.ts";
import { loadApi } from "../src/load/openapi.ts";
const [dir, file, overlay] = process.argv.slice(2);
const span={file:"guideline.yaml",start:0,end:0};
for (let i=0;i<4;i++){
const ds:any[]=[];
const t0=performance.now(); const c=process.cpuUsage();
const files=createGuidelineFiles(createNodeHost(), dir);
const api=await loadApi({id:"x",file,overlays:overlay?{en:overlay}:{},fileSpan:span,overlaySpans:{},origin:{span}},{files,languages:["ja","en"],report:d=>ds.push(d)});
const t1=performance.now(); const u=process.cpuUsage(c);
console.log('load',(t1-t0).toFixed(0),'cpu',((u.user+u.system)/1000).toFixed(0), ds.length, api?.operations.length, api?.schemas.length, api?.schemas.flatMap(s=>s.fields).length);
if(i==0) {const c:any={}; for(const d of ds) c[d.code]=(c[d.code]??0)+1; console.log(c); for (const d of ds.slice(0,12)) { const f=files.all.get(d.span.file); console.log(d.span.file, JSON.stringify(f?.text.slice(d.span.start,d.span.end)), d.code, d.message.en, d.message.ja, d.hint?.en??''); }
 if(process.env.SHOW) console.log(JSON.stringify(api?.[process.env.SHOW as 'schemas'].slice(0,2),(k,v)=>k==='origin'?undefined:v,1).slice(0,6000)); }
}
