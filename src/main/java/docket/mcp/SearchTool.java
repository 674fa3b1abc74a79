package docket.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Nearest;
import docket.query.RemoteEndpoint;
import docket.query.find.Entry;
import docket.query.find.Finder;
import docket.query.find.Found;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code search}: which things words may mean. For one call at a time. */
final class SearchTool implements Tool {
    private static final int MOST = 10;

    private record Made(View view, Finder finder) {}

    private final Descriptions descriptions;
    private @Nullable Made last;

    SearchTool(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Override
    public McpSchema.Tool described() {
        return descriptions.tool("search");
    }

    @Override
    public ObjectNode answer(Inputs inputs, View view) {
        String words = inputs.required("words");
        Finder finder = finder(view);
        Set<String> classes =
                inputs.text("type").map(type -> Set.of(known(type, finder))).orElse(Set.of());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode found = answer.putArray("found");
        finder.find(words, classes, MOST).forEach(one -> write(one, found.addObject()));
        return answer;
    }

    /** Kept as long as the generation is the same; what an endpoint elsewhere holds may change at any time. */
    private Finder finder(View view) {
        Made made = last;
        if (made == null || !made.view().equals(view) || view.endpoint() instanceof RemoteEndpoint) {
            made = new Made(view, Finder.of(view.endpoint(), view.iris(), ToolServer.LIMIT));
            last = made;
        }
        return made.finder();
    }

    /** The IRI of a class that some thing has. */
    private static String known(String type, Finder finder) {
        Set<String> all = finder.things().stream()
                .flatMap(thing -> thing.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String iri = type.indexOf('/') >= 0 ? type : Iris.term(type.replaceFirst("^enf:", ""));
        if (!all.contains(iri)) {
            Set<String> names = all.stream().map(SearchTool::name).collect(Collectors.toCollection(TreeSet::new));
            throw Failure.usage(
                    "no thing is of class '" + type + "'",
                    Nearest.hint(type, names, "there are " + String.join(", ", names)));
        }
        return iri;
    }

    private static String name(String type) {
        return type.startsWith(Iris.ENF) ? type.substring(Iris.ENF.length()) : type;
    }

    private static void write(Found found, ObjectNode into) {
        Entry thing = found.thing();
        into.put("key", thing.key()).put("label", thing.label());
        if (!thing.otherNames().isEmpty()) {
            ArrayNode names = into.putArray("otherNames");
            thing.otherNames().forEach(names::add);
        }
        Wording.put(
                into,
                "type",
                Optional.of(thing.types()).filter(types -> !types.isEmpty()).map(types -> name(types.getFirst())));
        into.put("score", found.score()).put("reason", found.reason());
    }
}
