package docket.store;

import java.util.Objects;

/** The running program. */
public final class Program {
    private Program() {}

    /** Its version; {@code development} where it does not run from its jar. */
    public static String version() {
        return Objects.requireNonNullElse(Program.class.getPackage().getImplementationVersion(), "development");
    }
}
