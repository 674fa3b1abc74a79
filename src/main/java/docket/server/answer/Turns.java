package docket.server.answer;

import com.sun.management.ThreadMXBean;
import docket.server.http.HttpProblem;
import docket.server.http.Overload;
import docket.server.http.Refusal;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets as many queries run at once as there is room for, each for a short slice of time while others wait; those that have
 * run least go first. So a quick query is answered quickly, however many slow ones there are. Those that are not quick run one
 * after the other as they came, so that few of them at once hold what they have gathered in memory.
 */
final class Turns {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** Of the processor's time; who has had more is not quick. */
    private static final long QUICK = TimeUnit.SECONDS.toNanos(1);

    /** A query that holds its place for so long without a pause has the place lent to a quick one. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    private final Limits limits;
    private final Heap heap = Heap.watched();

    /** In bytes; all that may be admitted do not fill the memory with so much each. */
    private final long innocent;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> admitted = new HashMap<>();
    private final Queue<Turn> waiting = new PriorityQueue<>(Turn.ORDER);
    private long arrivals;
    private int inside;
    private int running;

    /** In bytes: what those inside have asked for together. */
    private long gatheredInside;

    Turns(Limits limits) {
        this.limits = limits;
        innocent = heap.room() / (2L * limits.admitted());
    }

    /** One query's part of the time; {@link #run} is called by it again and again. */
    private final class Turn implements Runnable {
        static final Comparator<Turn> ORDER = Comparator.comparingLong((Turn turn) -> Math.min(turn.used, QUICK))
                .thenComparingLong(turn -> turn.arrival);

        private final Condition granted = lock.newCondition();
        private final long arrival = arrivals++;
        private long used;
        private long usedBefore;

        /** In bytes: what it has asked for, so that it holds this at most. */
        private long gathered;

        private long gatheredBefore;
        private boolean runs;
        private long end;

        /**
         * Makes way for others when the slice is over and one of them waits.
         *
         * @throws Overload where memory runs out and this query may be what fills it
         */
        @Override
        public void run() {
            if (System.nanoTime() - end > 0) {
                lock.lock();
                try {
                    leave();
                    enter();
                } finally {
                    lock.unlock();
                }
            }
        }

        private void enter() {
            requireMemory();
            waiting.add(this);
            grant();
            boolean interrupted = false;
            while (!runs) {
                requireMemory();
                try {
                    if (granted.awaitNanos(PATIENCE) <= 0 && !runs && isLent()) {
                        waiting.remove(this);
                        start();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            usedBefore = THREADS.getCurrentThreadCpuTime();
            gatheredBefore = THREADS.getCurrentThreadAllocatedBytes();
        }

        /** Where those inside have asked for little together, it is what is no longer needed that fills the memory. */
        private void requireMemory() {
            if (gathered > innocent && gatheredInside > heap.room() / 2 && heap.isTight()) {
                throw new Overload();
            }
        }

        /** Whether it takes a place that is not free: at once if it is new, else one at a time, while it is quick. */
        private boolean isLent() {
            return used == 0 || used < QUICK && waiting.peek() == this && running < 2 * limits.running();
        }

        private void start() {
            runs = true;
            running++;
            end = System.nanoTime() + SLICE;
            granted.signal();
        }

        /** Gives its place back, or its wait for one up. */
        private void leave() {
            waiting.remove(this);
            if (runs) {
                runs = false;
                running--;
                used += THREADS.getCurrentThreadCpuTime() - usedBefore;
                long more = THREADS.getCurrentThreadAllocatedBytes() - gatheredBefore;
                gathered += more;
                gatheredInside += more;
            }
        }
    }

    private void grant() {
        while (running < limits.running() && !waiting.isEmpty()) {
            waiting.remove().start();
        }
    }

    /**
     * Does the work when its turn comes.
     *
     * @param client who asks, for no one to take it all
     * @param work is given what it has to call now and then while it runs
     * @throws Refusal 429 where this client has asked too much at once, 503 where all of them have
     */
    <T> T take(String client, Function<Runnable, T> work) {
        Turn turn;
        lock.lock();
        try {
            admit(client);
            turn = new Turn();
            turn.enter();
        } finally {
            lock.unlock();
        }
        try {
            return work.apply(turn);
        } finally {
            lock.lock();
            try {
                turn.leave();
                gatheredInside -= turn.gathered;
                dismiss(client);
                grant();
            } finally {
                lock.unlock();
            }
        }
    }

    private void admit(String client) {
        if (inside >= limits.admitted()) {
            throw new Refusal(
                    HttpProblem.of(503, "busy", "other queries take all the room there is; try again a little later"),
                    LATER);
        }
        if (admitted.getOrDefault(client, 0) >= limits.perClient()) {
            throw new Refusal(
                    HttpProblem.of(
                            429,
                            "too-many-queries",
                            "you may have " + limits.perClient() + " queries running here at once"),
                    LATER);
        }
        inside++;
        admitted.merge(client, 1, Integer::sum);
    }

    private void dismiss(String client) {
        inside--;
        admitted.computeIfPresent(client, (name, number) -> number == 1 ? null : number - 1);
    }
}
