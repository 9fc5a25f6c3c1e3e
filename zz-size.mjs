import {readFileSync,readdirSync} from 'node:fs'; import {brotliCompressSync as b} from 'node:zlib'
const s=p=>b(readFileSync(p)).length
console.log('sv',s('dist/index.html'),'en',s('dist/en/index.html'))
for(const f of readdirSync('dist/assets')) console.log(f,s('dist/assets/'+f))
