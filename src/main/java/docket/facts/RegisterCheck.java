package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Thing;
import docket.claims.Value;
import docket.problem.Problems;
import java.util.Optional;

/**
 * Holds a claim against what the register says: agents, laws and systems have type and country there, so that a source
 * that differs is worth a look; anything else is an action.
 */
record RegisterCheck(Ontology ontology, Keys keys, Problems problems) {

    void check(Claim claim) {
        keys.thing(claim.subject()).ifPresent(thing -> {
            if (thing.type() == null) {
                checkAction(claim);
            } else {
                checkThing(claim, thing, thing.type());
            }
        });
    }

    private void checkAction(Claim claim) {
        String said = claim.value().canonical();
        if (claim.property().name().equals("type") && !ontology.isSubclass(said, "Action")) {
            problems.error(
                    claim.location(),
                    "'" + claim.subject() + "' has no type in the register, so it is an action; '" + said
                            + "' is no kind of action",
                    "state what kind of action it is, or give the thing its type in the register");
        }
    }

    private void checkThing(Claim claim, Thing thing, String type) {
        String name = claim.property().name();
        Optional<String> registered =
                name.equals("type") ? Optional.of(type) : thing.value(name).map(Value::canonical);
        String said = claim.value().canonical();
        if (registered.isPresent() && !isReadingOf(name, registered.get(), said)) {
            problems.warning(
                    claim.location(),
                    "'" + claim.subject() + "' has " + name + " " + registered.get()
                            + " in the register, this source says " + said,
                    "the register holds; mend it if the source is right");
        }
    }

    /** The same, or one the finer of the two: a class and its subclass, a country and its region. */
    private boolean isReadingOf(String property, String registered, String said) {
        return property.equals("type")
                ? ontology.isSubclass(registered, said) || ontology.isSubclass(said, registered)
                : registered.equals(said) || registered.startsWith(said + "-") || said.startsWith(registered + "-");
    }
}
