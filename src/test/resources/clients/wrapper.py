"""SPARQLWrapper by every method and format. Argument: the server's URL."""

import sys

from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper

FINE = "?s a <https://w3id.org/docket/ontology#Fine>"


def ask(method, sending, query, form):
    wrapper = SPARQLWrapper(sys.argv[1] + "sparql")
    wrapper.setMethod(method)
    wrapper.setRequestMethod(sending)
    wrapper.setReturnFormat(form)
    wrapper.setQuery(query)
    return wrapper.queryAndConvert()


for method, sending in (GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY):
    select = f"SELECT * {{ {FINE} }}"
    construct = f"CONSTRUCT WHERE {{ {FINE} }}"
    way = f"{method}-{sending}"
    print(f"{way}-json", len(ask(method, sending, select, JSON)["results"]["bindings"]))
    print(f"{way}-xml", len(ask(method, sending, select, XML).getElementsByTagName("result")))
    print(f"{way}-csv", len(ask(method, sending, select, CSV).splitlines()) - 1)
    print(f"{way}-tsv", len(ask(method, sending, select, TSV).splitlines()) - 1)
    print(f"{way}-turtle", ask(method, sending, construct, TURTLE).decode().count("enf:Fine"))
    print(f"{way}-rdfxml", len(ask(method, sending, construct, RDFXML)))
    print(f"{way}-ask", ask(method, sending, f"ASK {{ {FINE} }}", JSON)["boolean"])
