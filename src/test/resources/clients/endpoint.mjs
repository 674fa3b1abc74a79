// fetch-sparql-endpoint and sparql-http-client, by every operation of the protocol. Argument: the server's URL.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const resolve = createRequire(import.meta.url).resolve; // import alone does not look into NODE_PATH
const load = (name) => import(pathToFileURL(resolve(name)));
const { SparqlEndpointFetcher } = await load('fetch-sparql-endpoint');
const { default: ParsingClient } = await load('sparql-http-client/ParsingClient.js');

const endpointUrl = `${process.argv[2]}sparql`;
const fine = 'a <https://w3id.org/docket/ontology#Fine>';
const size = async (stream) => (await stream.toArray()).length;

for (const method of ['GET', 'POST']) {
  const fetcher = new SparqlEndpointFetcher({ method });
  console.log(`fetcher-${method}-select ${await size(await fetcher.fetchBindings(endpointUrl, `SELECT * { ?s ${fine} }`))}`);
  console.log(`fetcher-${method}-construct ${await size(await fetcher.fetchTriples(endpointUrl, `CONSTRUCT WHERE { ?s ${fine} }`))}`);
  console.log(`fetcher-${method}-ask ${await fetcher.fetchAsk(endpointUrl, `ASK { ?s ${fine} }`)}`);
}
const { query } = new ParsingClient({ endpointUrl });
for (const operation of ['get', 'postUrlencoded', 'postDirect']) {
  console.log(`client-${operation}-select ${(await query.select(`SELECT * { ?s ${fine} }`, { operation })).length}`);
  console.log(`client-${operation}-construct ${[...await query.construct(`CONSTRUCT WHERE { ?s ${fine} }`, { operation })].length}`);
  console.log(`client-${operation}-ask ${await query.ask(`ASK { ?s ${fine} }`, { operation })}`);
}
