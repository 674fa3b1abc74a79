package docket.fuzz;

import java.util.Random;

/**
 * Runs cases that all follow from one seed. {@code -Ddocket.fuzz.seed=N} takes another seed, {@code -Ddocket.fuzz.times=N}
 * runs so many times the cases; a failure names the seed of its case, and {@code -Ddocket.fuzz.only=N} runs that alone.
 */
public final class Cases {
    private static final long SEED = Long.getLong("docket.fuzz.seed", 20261122L);
    private static final int TIMES = Integer.getInteger("docket.fuzz.times", 1);

    private Cases() {}

    public interface Case {
        void run(Random random) throws Exception;
    }

    public static void run(int count, Case test) {
        Long only = Long.getLong("docket.fuzz.only");
        if (only != null) {
            run(only, test);
            return;
        }
        Random seeds = new Random(SEED);
        for (int number = 0; number < count * TIMES; number++) {
            run(seeds.nextLong(), test);
        }
    }

    private static void run(long seed, Case test) {
        try {
            test.run(new Random(seed));
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("-Ddocket.fuzz.only=" + seed + ": " + e, e);
        }
    }
}
