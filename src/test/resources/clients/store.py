"""rdflib: the endpoint as a store in each result format, as a SERVICE, and documents by dereferencing.

Arguments: the server's URL, then paths of documents.
"""

import sys

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

at, paths = sys.argv[1], sys.argv[2:]
FINE = "?s a <https://w3id.org/docket/ontology#Fine>"

for method in "GET", "POST", "POST_FORM":
    for form in "xml", "json", "csv", "tsv":
        graph = rdflib.Graph(SPARQLStore(at + "sparql", method=method, returnFormat=form))
        print(f"{method}-{form}", len(list(graph.query(f"SELECT * {{ {FINE} }}"))))
print("service", len(list(rdflib.Graph().query(f"SELECT * {{ SERVICE <{at}sparql> {{ {FINE} }} }}"))))
for path in paths:
    print(path, len(rdflib.Graph().parse(at + path)))
