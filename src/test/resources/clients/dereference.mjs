// rdf-dereference and @rdfjs/fetch: the triples behind each path. Arguments: the server's URL, then paths.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const resolve = createRequire(import.meta.url).resolve; // import alone does not look into NODE_PATH
const load = (name) => import(pathToFileURL(resolve(name)));
const { rdfDereferencer } = await load('rdf-dereference');
const { default: rdfFetch } = await load('@rdfjs/fetch');

const [at, ...paths] = process.argv.slice(2);
for (const path of paths) {
  let followed = 0;
  for await (const _ of (await rdfDereferencer.dereference(at + path)).data) followed += 1;
  const fetched = (await (await rdfFetch(at + path)).dataset()).size;
  console.log(`${path} ${followed} ${fetched}`);
}
