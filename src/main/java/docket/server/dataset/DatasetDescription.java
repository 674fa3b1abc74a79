package docket.server.dataset;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * {@code /.well-known/void}: what the dataset says of itself in {@code graph/about}, with the addresses of this server and
 * the sizes and checksums of the dumps, which cannot stand in the dumps themselves.
 */
public final class DatasetDescription implements Resource {
    public static final String PATH = "/.well-known/void";

    private static final OwnQuery ABOUT = OwnQuery.of(DatasetDescription.class, "about");
    private static final List<Medium> MEDIA =
            List.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML, Medium.HTML);
    private static final Var FILE = Var.alloc("file");
    private static final Var SIZE = Var.alloc("size");
    private static final Var HEX = Var.alloc("hex");

    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public DatasetDescription(Live live, Answering answering, Pages pages) {
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, MEDIA);
        try (Lease lease = live.lease()) {
            return answering
                    .reply(
                            call,
                            lease,
                            question(call, lease),
                            medium,
                            (answer, deadline) ->
                                    pages.from(lease.generation().name()).dataset(DatasetView.of(answer, lease)))
                    .negotiated();
        }
    }

    private static Question question(Call call, Lease lease) {
        Query query = ABOUT.parse();
        List<Binding> dumps = new ArrayList<>();
        dumps.add(BindingFactory.binding(FILE, text("")));
        DumpList.dumps(lease.generation().files())
                .forEach((name, sum) -> dumps.add(BindingFactory.binding(
                        FILE, text(name),
                        SIZE, typed(Long.toString(sum.size()), XSDDatatype.XSDnonNegativeInteger),
                        HEX, typed(sum.sha256(), XSDDatatype.XSDhexBinary))));
        query.setValuesDataBlock(List.of(FILE, SIZE, HEX), dumps);
        return Question.of(
                query,
                Map.of(
                        Var.alloc("origin"), text(call.origin()),
                        Var.alloc("generation"), text(lease.generation().name())));
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node typed(String value, XSDDatatype type) {
        return NodeFactory.createLiteralDT(value, type);
    }
}
