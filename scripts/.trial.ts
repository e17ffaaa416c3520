import { createNodeHost } from "#host";
import { createGuidelineFiles } from "../src/load/guideline-files.ts";
import { readApiSources } from "../src/load/openapi-sources.ts";
import { importOpenapiLibrary } from "../src/load/openapi-library.ts";
import { bundleApi } from "../src/load/openapi-bundle.ts";
const [dir, file] = process.argv.slice(2);
const span={file:"x",start:0,end:0};
for (let i=0;i<4;i++){
const ds:any[]=[];
const t0=performance.now();
const files=createGuidelineFiles(createNodeHost(), dir);
const s=await readApiSources({file,fileSpan:span},{files,report:d=>ds.push(d)});
const t1=performance.now();
const lib=await importOpenapiLibrary(process.argv[4] as any??"3.1");
const t2=performance.now();
const b=await bundleApi(s!,lib,d=>ds.push(d));
const t3=performance.now();
console.log('read',(t1-t0).toFixed(0),'import',(t2-t1).toFixed(0),'bundle',(t3-t2).toFixed(0), ds.length, Object.keys((b?.root as any).components.schemas??{}).length);
if(i==0) {const c:any={}; for(const d of ds) c[d.code]=(c[d.code]??0)+1; console.log(c); console.log(JSON.stringify(ds.slice(0,6),null,1));}
}
