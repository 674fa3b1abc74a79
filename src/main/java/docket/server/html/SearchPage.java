package docket.server.html;

import java.util.List;

/**
 * What was looked for, and the things that it may mean, the likeliest first.
 *
 * @param words empty where nothing was looked for yet
 * @param most how many are shown at most
 */
public record SearchPage(String words, List<Found> found, int most) {

    /**
     * One of them.
     *
     * @param type what its class is called; empty for none
     * @param name the one of its names that answers, where it is not its label; else empty
     */
    public record Found(Link thing, String key, String type, String name) {}

    public boolean full() {
        return found.size() == most;
    }
}
