package docket.facts;

import docket.claims.Ontology;
import docket.claims.Thing;
import docket.problem.Location;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the register, and every place that mentions one. A key may be mentioned before it is defined, so what is
 * unknown is told at the end.
 */
final class Keys {
    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");
    static final String SYNTAX = "a key is made of a-z, 0-9 and '-'";

    /**
     * @param property that takes the key
     * @param rangeClass what the thing must be, null for anything
     */
    record Mention(String key, String property, @Nullable String rangeClass, Location at) {}

    private final Ontology ontology;
    private final Problems problems;
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, List<Mention>> pending = new LinkedHashMap<>();
    private boolean partial;

    Keys(Ontology ontology, Problems problems) {
        this.ontology = ontology;
        this.problems = problems;
    }

    /** What to write in the place of what is no key: {@code at-dsb} for {@code At_DSB}. */
    static String hint(String text) {
        String key = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return isKey(key) ? "did you mean '" + key + "'? A" + SYNTAX.substring(1) : SYNTAX;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * @param sure whether its type is as the curator meant it; else nothing follows from it
     * @return whether the key was free
     */
    boolean define(Thing thing, boolean sure) {
        Thing before = things.putIfAbsent(thing.key(), thing);
        if (before != null) {
            problems.error(
                    thing.location(),
                    "'" + thing.key() + "' is defined twice",
                    "first at " + before.location() + "; a key names one thing");
            return false;
        }
        if (!sure) {
            doubtful.add(thing.key());
        }
        List<Mention> mentions = pending.remove(thing.key());
        if (mentions != null) {
            mentions.forEach(mention -> check(thing, mention));
        }
        return true;
    }

    /** What the register says of a key; empty where it is not known yet. */
    Optional<Thing> thing(String key) {
        return Optional.ofNullable(things.get(key)).filter(thing -> !doubtful.contains(key));
    }

    /**
     * Notes that a file mentions a key; tells at once what a known thing can't be.
     *
     * @return empty for what can't be a key; {@link #finish} tells it
     */
    Optional<String> mention(Tree.Scalar scalar, String property, @Nullable String rangeClass) {
        String key = scalar.text();
        Mention mention = new Mention(key, property, rangeClass, scalar.at());
        Thing thing = things.get(key);
        if (thing == null) {
            pending.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
        } else {
            check(thing, mention);
        }
        return Optional.of(key).filter(Keys::isKey);
    }

    /** A register could not be read: what it would have defined is not known, so no key can be called unknown. */
    void missing() {
        partial = true;
    }

    /** Tells every key that was mentioned and never defined, once each. */
    void finish() {
        if (partial) {
            return;
        }
        UnknownKeys unknown = new UnknownKeys(ontology, things.values(), problems);
        pending.values().stream()
                .filter(mentions -> !problems.isFull(mentions.getFirst().at().file()))
                .forEach(unknown::tell);
        pending.clear();
    }

    private void check(Thing thing, Mention mention) {
        String wanted = mention.rangeClass();
        if (wanted == null
                || !ontology.isClass(wanted)
                || doubtful.contains(thing.key())
                || fits(ontology, thing, wanted)) {
            return;
        }
        String takes = "; '" + mention.property() + "' takes " + withArticle(wanted);
        if (thing.type() == null) {
            problems.error(
                    mention.at(),
                    "'" + thing.key() + "' has no type in the register, so it is an action" + takes,
                    "give it a type in the register, or name another thing");
        } else {
            problems.error(
                    mention.at(),
                    "'" + thing.key() + "' is " + withArticle(thing.type()) + takes,
                    "name another thing, or mend its type in the register");
        }
    }

    /** What has no type in the register is an action, of a kind that the sources say. */
    static boolean fits(Ontology ontology, Thing thing, String wanted) {
        return thing.type() == null
                ? ontology.isSubclass(wanted, "Action") || ontology.isSubclass("Action", wanted)
                : ontology.isSubclass(thing.type(), wanted);
    }

    private static String withArticle(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
