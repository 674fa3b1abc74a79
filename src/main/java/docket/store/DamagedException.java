package docket.store;

import java.util.List;

/** A generation is not what was published. */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> damages;

    /** @param damages one line each, the file's name first */
    DamagedException(List<String> damages) {
        super(String.join("; ", damages));
        this.damages = List.copyOf(damages);
    }

    static DamagedException of(String damage) {
        return new DamagedException(List.of(damage));
    }

    /** The first few of them, in one line. */
    String summary() {
        int shown = Math.min(3, damages.size());
        String more = damages.size() > shown ? "; and %d more".formatted(damages.size() - shown) : "";
        return String.join("; ", damages.subList(0, shown)) + more;
    }
}
