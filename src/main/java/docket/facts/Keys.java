package docket.facts;

import docket.claims.Ontology;
import docket.claims.Thing;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the register, and every place that mentions one. A key may be mentioned before it is defined, so what is
 * unknown is told at the end.
 */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** @param rangeClass what the thing must be, null for anything */
    private record Mention(Location at, @Nullable String rangeClass, String property) {}

    private final Ontology ontology;
    private final Problems problems;
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, List<Mention>> pending = new HashMap<>();

    Keys(Ontology ontology, Problems problems) {
        this.ontology = ontology;
        this.problems = problems;
    }

    /** @return whether the key was free */
    boolean define(Thing thing) {
        Thing before = things.putIfAbsent(thing.key(), thing);
        if (before != null) {
            problems.error(
                    thing.location(),
                    "'" + thing.key() + "' is defined twice",
                    "first at " + before.location() + "; a key names one thing");
            return false;
        }
        List<Mention> mentions = pending.remove(thing.key());
        if (mentions != null) {
            mentions.forEach(mention -> check(thing, mention));
        }
        return true;
    }

    Optional<Thing> thing(String key) {
        return Optional.ofNullable(things.get(key));
    }

    /** Notes that a file mentions a key; tells at once what a known thing can't be. */
    void mention(String key, String property, @Nullable String rangeClass, Location at) {
        Mention mention = new Mention(at, rangeClass, property);
        Thing thing = things.get(key);
        if (thing == null) {
            pending.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
        } else {
            check(thing, mention);
        }
    }

    /** Tells every key that was mentioned and never defined. */
    void finish() {
        pending.forEach((key, mentions) -> {
            String near = Nearest.hint(key, things.keySet());
            for (Mention mention : mentions) {
                problems.error(
                        mention.at(),
                        "unknown " + kind(mention) + " '" + key + "'",
                        (near.isEmpty() ? "" : near + " ") + "What facts mention stands in facts/register.yaml");
            }
        });
        pending.clear();
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private void check(Thing thing, Mention mention) {
        String wanted = mention.rangeClass();
        if (wanted == null || !ontology.isClass(wanted)) {
            return;
        }
        if (thing.type() == null) {
            boolean actionWanted = ontology.isSubclass(wanted, "Action") || ontology.isSubclass("Action", wanted);
            if (!actionWanted) {
                problems.error(
                        mention.at(),
                        "'" + thing.key() + "' has no type in the register, so it is an action; '" + mention.property()
                                + "' takes " + article(wanted),
                        "give it a type in the register, or name another thing");
            }
        } else if (!ontology.isSubclass(thing.type(), wanted)) {
            problems.error(
                    mention.at(),
                    "'" + thing.key() + "' is " + article(thing.type()) + "; '" + mention.property() + "' takes "
                            + article(wanted),
                    "");
        }
    }

    private static String kind(Mention mention) {
        return mention.rangeClass() == null ? "key" : mention.rangeClass().toLowerCase(Locale.ROOT);
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
