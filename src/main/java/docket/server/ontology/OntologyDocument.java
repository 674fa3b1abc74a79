package docket.server.ontology;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.query.OwnQuery;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ontology}: its terms as a page, where each term's IRI leads, or its file. The shapes and the alignments stand
 * beside it, at {@code /shapes} and {@code /ontology/alignments}, which are their IRIs.
 */
public final class OntologyDocument implements Resource {
    private static final OwnQuery USES = OwnQuery.of(OntologyDocument.class, "uses");
    private static final List<Medium> FORMS =
            List.of(Medium.HTML, Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML);

    private final Path folder;
    private final OntologyFile terms;
    private final OntologyFile shapes;
    private final OntologyFile alignments;
    private final Live live;
    private final Answering answering;
    private final Pages pages;
    private volatile @Nullable Sound sound;

    /** @param texts of all files that it was read from */
    private record Sound(List<String> texts, Ontology ontology) {}

    /** @param folder of {@code enforcement.ttl}, {@code shapes.ttl} and {@code alignments.ttl} */
    public OntologyDocument(Path folder, Live live, Answering answering, Pages pages) {
        this.folder = folder;
        this.terms = new OntologyFile(folder.resolve("enforcement.ttl"), OntologyFile.ALL, "/ontology");
        this.shapes =
                new OntologyFile(folder.resolve(OntologyReader.SHAPES), OntologyFile.TURTLE, "/ontology#the-shapes");
        this.alignments =
                new OntologyFile(folder.resolve("alignments.ttl"), OntologyFile.ALL, "/ontology#the-alignments");
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    /** Reads what there is, so that it can be shown while somebody writes the files. */
    public void read() {
        try {
            List.of(terms, shapes, alignments).forEach(OntologyFile::text);
            ontology();
        } catch (Failure e) {
            // who asks is told
        }
    }

    /** As it was when its files were last sound. */
    private Sound ontology() {
        Sound last = sound;
        try {
            List<String> texts = texts();
            if (last != null && texts.equals(last.texts())) {
                return last;
            }
            Sound read = new Sound(texts, OntologyReader.read(folder));
            if (texts().equals(texts)) {
                sound = read;
                return read;
            }
            throw Failure.store(folder.toString(), "changes while it is read", "ask again");
        } catch (Failure e) {
            if (last == null) {
                throw e;
            }
            return last;
        }
    }

    private List<String> texts() {
        return OntologyReader.files(folder).stream()
                .map(file -> TextFile.read(file, new Problems()).orElse(""))
                .toList();
    }

    public Resource shapes() {
        return shapes;
    }

    public Resource alignments() {
        return alignments;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, FORMS);
        return (medium.equals(Medium.HTML) ? page(call) : terms.document(call, medium)).negotiated();
    }

    private Reply page(Call call) {
        try (Lease lease = live.lease()) {
            Query query = USES.parse();
            Sound now = ontology();
            String shaping = shapes.text();
            String aligning = alignments.text();
            List<String> identity = new ArrayList<>(List.of(query.serialize(), shaping, aligning));
            identity.addAll(now.texts());
            return answering.reply(
                    call, lease, new Question(query, Map.of(), identity), Medium.HTML, (answer, deadline) -> {
                        OntologyView view = new OntologyView(now.ontology(), Uses.of(answer, lease));
                        return pages.from(lease.generation().name())
                                .ontology(view.page(
                                        new ShapesView(now.ontology()).of(OntologyFile.parsed(shaping)),
                                        new AlignmentsView(now.ontology()).of(OntologyFile.parsed(aligning))));
                    });
        }
    }
}
