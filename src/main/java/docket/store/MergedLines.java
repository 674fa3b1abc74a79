package docket.store;

import docket.rdf.CodePointOrder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorted lines of many readers as one. */
final class MergedLines implements Lines {
    private record Head(String line, Lines rest) {}

    private final List<Lines> all;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::line, CodePointOrder.ORDER));

    /** Closes all of them when it is closed. */
    MergedLines(List<Lines> all) throws IOException {
        this.all = List.copyOf(all);
        for (Lines lines : this.all) {
            advance(lines);
        }
    }

    @Override
    public @Nullable String next() throws IOException {
        Head least = heads.poll();
        if (least == null) {
            return null;
        }
        advance(least.rest());
        for (Head same = heads.peek(); same != null && same.line().equals(least.line()); same = heads.peek()) {
            heads.remove();
            advance(same.rest());
        }
        return least.line();
    }

    private void advance(Lines lines) throws IOException {
        String line = lines.next();
        if (line != null) {
            heads.add(new Head(line, lines));
        }
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Lines lines : all) {
            try {
                lines.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
