"""Prints the number of triples of a Turtle file and of quads of an N-Quads file, as rdflib reads them."""
import sys

import rdflib

rdflib.NORMALIZE_LITERALS = False
turtle, quads = sys.argv[1:]
print(len(rdflib.Graph().parse(turtle, format="turtle")))
dataset = rdflib.Dataset()
dataset.parse(quads, format="nquads")
print(sum(1 for _ in dataset.quads((None, None, None, None))))
