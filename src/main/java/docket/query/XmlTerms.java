package docket.query;

import docket.problem.Failure;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** What RDF can say and XML 1.0 cannot: some characters, and predicates that end in no name. */
final class XmlTerms {
    private XmlTerms() {}

    /** @throws Failure of kind USAGE at the row that XML cannot hold */
    static RowSet checked(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> {
            row.forEach((column, term) -> checkText(term));
            return row;
        }));
    }

    /** @throws Failure of kind USAGE where RDF/XML cannot hold one of them */
    static void check(List<Triple> triples) {
        for (Triple triple : triples) {
            checkText(triple.getObject());
            String predicate = triple.getPredicate().getURI();
            if (Util.splitNamespaceXML(predicate) == predicate.length()) {
                throw refused("the predicate <" + predicate + "> ends in no XML name");
            }
        }
    }

    private static void checkText(Node term) {
        if (term.isLiteral() && !term.getLiteralLexicalForm().codePoints().allMatch(XmlTerms::isCharacter)) {
            throw refused("a text holds a character that XML 1.0 does not have");
        }
    }

    /** XML 1.0, section 2.2. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private static Failure refused(String why) {
        return Failure.usage("this answer cannot be written as XML: " + why, "ask for another format");
    }
}
