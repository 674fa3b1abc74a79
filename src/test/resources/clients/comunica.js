// Comunica: over the endpoint, over a dump, over a thing's IRI, and over two sources at once. Argument: the server's URL.
const { QueryEngine } = require('@comunica/query-sparql');

const at = process.argv[2];
const engine = new QueryEngine();
const fines = 'SELECT ?s ?l { ?s a <https://w3id.org/docket/ontology#Fine> ; <http://www.w3.org/2000/01/rdf-schema#label> ?l }';

async function count(name, query, ...sources) {
  const rows = await (await engine.queryBindings(query, { sources })).toArray();
  console.log(`${name} ${rows.length}`);
}

(async () => {
  await count('endpoint', fines, `${at}sparql`);
  await count('turtle', fines, `${at}dumps/latest/docket.ttl`);
  await count('trig', fines, `${at}dumps/latest/docket.trig`);
  await count('thing', 'SELECT * { <https://w3id.org/docket/id/nl-2024-fine> a ?type }', `${at}id/nl-2024-fine`);
  await count('ontology', 'SELECT * { <https://w3id.org/docket/ontology#Fine> a ?type }', `${at}ontology`);
  await count('void', 'SELECT * { ?s a <http://rdfs.org/ns/void#Dataset> }', `${at}.well-known/void`);
  await count('federated', fines, `${at}sparql`, `${at}ontology`);
})();
