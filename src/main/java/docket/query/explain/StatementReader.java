package docket.query.explain;

import docket.claims.Enf;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Reads claims from a graph that holds them and the words for them. */
record StatementReader(Mentions mentions) {

    List<Statement> all(List<Node> claims) {
        return claims.stream().map(this::read).sorted(Statement.READING).toList();
    }

    private Statement read(Node claim) {
        Node predicate = mentions.object(claim, RDF.predicate.asNode()).orElse(RDF.value.asNode());
        Optional<Node> row = mentions.object(claim, Enf.row);
        return new Statement(
                claim.getURI(),
                mention(claim, RDF.subject.asNode()).orElse(mentions.of(claim)),
                mentions.name(predicate.getURI()),
                predicate.getURI(),
                mentions.object(claim, RDF.object.asNode())
                        .map(value -> mentions.of(value, predicate))
                        .orElse(mentions.of(claim)),
                mention(claim, Enf.source).orElse(mentions.of(claim)),
                row.or(() -> mentions.object(claim, Enf.paragraph))
                        .map(number -> Integer.parseInt(number.getLiteralLexicalForm()))
                        .orElse(0),
                row.isPresent(),
                text(claim, Enf.anchor),
                mention(claim, Enf.saidBy),
                mention(claim, Enf.via),
                text(claim, Enf.inferred).filter("true"::equals).isPresent(),
                text(claim, Enf.asWritten),
                mentions.object(claim, Enf.conversionOf).map(Node::getURI));
    }

    private Optional<Mention> mention(Node claim, Node predicate) {
        return mentions.object(claim, predicate).map(mentions::of);
    }

    private Optional<String> text(Node claim, Node predicate) {
        return mentions.object(claim, predicate).map(Node::getLiteralLexicalForm);
    }
}
