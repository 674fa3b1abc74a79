package docket.facts;

import docket.claims.Ontology;
import docket.claims.Thing;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells keys that stand nowhere in the register, with the ones that may be meant: near in letters, or of that name. */
record UnknownKeys(Ontology ontology, Collection<Thing> things, Problems problems) {
    private static final int MOST_LINES = 5;

    /** One problem for one key, however often it is mentioned. */
    void tell(List<Keys.Mention> mentions) {
        Keys.Mention first = mentions.getFirst();
        problems.error(
                first.at(),
                "unknown " + kind(first.rangeClass()) + " '" + first.key() + "'",
                hint(first.key(), first.rangeClass()) + more(mentions));
    }

    private String hint(String key, @Nullable String wanted) {
        List<String> fitting = things.stream()
                .filter(thing -> wanted == null || Keys.fits(ontology, thing, wanted))
                .map(Thing::key)
                .toList();
        List<String> named = things.stream()
                .filter(thing -> Stream.concat(Stream.of(thing.label()), thing.altLabels().stream())
                        .anyMatch(key::equalsIgnoreCase))
                .map(Thing::key)
                .sorted()
                .toList();
        if (!named.isEmpty()) {
            return Nearest.didYouMean(named);
        }
        String near = Nearest.hint(key, fitting);
        return near.isEmpty() && !Keys.isKey(key)
                ? Keys.SYNTAX
                : near.isEmpty()
                        ? "what facts mention stands in facts/register.yaml"
                        : near + " What facts mention stands in facts/register.yaml";
    }

    private static String kind(@Nullable String wanted) {
        return wanted == null ? "key" : wanted.toLowerCase(Locale.ROOT);
    }

    private static String more(List<Keys.Mention> mentions) {
        int more = mentions.size() - 1;
        if (more == 0) {
            return "";
        }
        return mentions.stream()
                .skip(1)
                .limit(MOST_LINES)
                .map(mention ->
                        mention.at().file().equals(mentions.getFirst().at().file())
                                ? "line " + mention.at().line()
                                : mention.at().file() + ":" + mention.at().line())
                .collect(Collectors.joining(
                        ", ",
                        "; also mentioned at ",
                        more > MOST_LINES ? " and " + (more - MOST_LINES) + " times more" : ""));
    }
}
