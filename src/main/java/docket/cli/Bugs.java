package docket.cli;

import docket.problem.Visible;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells the bugs of a program that goes on. Each kind is told once in full, then at the 10th time, the 100th and so on in one
 * line: who finds a bug from outside must not fill the disk with it.
 */
final class Bugs implements Consumer<Throwable> {
    private static final int LONGEST_LINE = 1_000;

    /** What comes after so many kinds counts as one more. */
    private static final int MOST_KINDS = 200;

    private static final String OTHERS = "a bug of yet another kind";

    private final PrintStream err;
    private final Map<String, Long> counts = new HashMap<>();

    Bugs(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void accept(Throwable bug) {
        String kind = kind(bug);
        if (counts.size() >= MOST_KINDS && !counts.containsKey(kind)) {
            kind = OTHERS;
        }
        long count = counts.merge(kind, 1L, Long::sum);
        if (count == 1) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> err.println(Visible.line(line, LONGEST_LINE)));
        } else if (isPowerOfTen(count)) {
            err.println("docket: a bug: " + kind + ", for the " + count + "th time");
        }
    }

    /** The class and where it was thrown. The JVM leaves the trace out of what is thrown very often. */
    private static String kind(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static boolean isPowerOfTen(long count) {
        long rest = count;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
