package docket.server.answer;

import com.sun.management.ThreadMXBean;
import docket.query.bounded.Deadline;
import docket.server.http.HttpProblem;
import docket.server.http.Overload;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;

/**
 * Lets as many queries run at once as there is room for, each for a short slice of time while others wait; those go first
 * whose clients have run least, and of one client those that have. So a quick query is answered quickly, however many slow ones
 * there are. Those that are not quick run one after the other as they came, so that few of them at once hold what they have
 * gathered in memory.
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
    private final Map<String, Client> clients = new HashMap<>();
    private final Set<Turn> waiting = new HashSet<>();
    private long arrivals;
    private final Set<Turn> running = new HashSet<>();
    private int inside;

    /** In bytes: what those inside have asked for together. */
    private long gatheredInside;

    Turns(Limits limits) {
        this.limits = limits;
        innocent = heap.room() / (2L * limits.admitted());
    }

    /** Who has queries inside; until the last of them has gone. */
    private static final class Client {
        private int inside;

        /** Of the processor's time, in nanoseconds, by those inside. */
        private long used;
    }

    /** One query's part of the time; {@link #run} is called by it again and again. */
    private final class Turn implements Runnable {
        static final Comparator<Turn> ORDER = Comparator.comparing((Turn turn) -> turn.used >= QUICK)
                .thenComparingLong(turn -> turn.used >= QUICK ? 0 : turn.client.used)
                .thenComparingLong(turn -> Math.min(turn.used, QUICK))
                .thenComparingLong(turn -> turn.arrival);

        private final Client client;
        private final Deadline limit;
        private final Condition granted = lock.newCondition();
        private final long arrival = arrivals++;
        private long used;
        private long usedBefore;

        /** In bytes: what it has asked for, so that it holds this at most. */
        private long gathered;

        private long gatheredBefore;
        private boolean runs;
        private long end;

        Turn(Client client, Deadline limit) {
            this.client = client;
            this.limit = limit;
        }

        /**
         * Makes way for others when the slice is over and one of them waits.
         *
         * @throws Overload where memory runs out and this query may be what fills it
         * @throws QueryCancelledException where its time has ended, or it is abandoned
         */
        @Override
        public void run() {
            if (System.nanoTime() - end > 0) {
                limit.check();
                lock.lock();
                try {
                    leave();
                    enter();
                } finally {
                    lock.unlock();
                }
            }
        }

        private void first() {
            lock.lock();
            try {
                enter();
            } finally {
                lock.unlock();
            }
        }

        private void enter() {
            requireMemory();
            waiting.add(this);
            grant();
            boolean interrupted = false;
            while (!runs) {
                requireMemory();
                limit.check();
                try {
                    if (granted.awaitNanos(Math.min(PATIENCE, limit.left().toNanos())) <= 0 && !runs && isLent()) {
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
            return used == 0 || used < QUICK && next() == this && pausing() < 2L * limits.running();
        }

        private void start() {
            runs = true;
            running.add(this);
            end = System.nanoTime() + SLICE;
            granted.signal();
        }

        /** Gives its place back, or its wait for one up. */
        private void leave() {
            waiting.remove(this);
            if (runs) {
                runs = false;
                running.remove(this);
                long time = THREADS.getCurrentThreadCpuTime() - usedBefore;
                used += time;
                client.used += time;
                long more = THREADS.getCurrentThreadAllocatedBytes() - gatheredBefore;
                gathered += more;
                gatheredInside += more;
            }
        }
    }

    private void grant() {
        while (running.size() < limits.running() && !waiting.isEmpty()) {
            Turn next = next();
            waiting.remove(next);
            next.start();
        }
    }

    /** Those that run and pause in time: one that is at something that cannot be interrupted must not keep the others out. */
    private long pausing() {
        long now = System.nanoTime();
        return running.stream().filter(turn -> now - turn.end < QUICK).count();
    }

    /** Of those that wait; their order changes while they do. */
    private Turn next() {
        return Collections.min(waiting, Turn.ORDER);
    }

    /**
     * Does the work when its turn comes.
     *
     * @param client who asks, for no one to take it all
     * @param limit when it has to be done, its waits in it
     * @param work is given what it has to call now and then while it runs
     * @throws Refusal 429 where this client has asked too much at once, 503 where all of them have
     */
    <T> T take(String client, Deadline limit, Function<Runnable, T> work) {
        Turn turn;
        lock.lock();
        try {
            turn = new Turn(admit(client), limit);
        } finally {
            lock.unlock();
        }
        try {
            turn.first();
            return work.apply(turn);
        } finally {
            lock.lock();
            try {
                turn.leave();
                gatheredInside -= turn.gathered;
                turn.client.used -= turn.used;
                dismiss(client);
                grant();
            } finally {
                lock.unlock();
            }
        }
    }

    private Client admit(String name) {
        if (inside >= limits.admitted()) {
            throw new Refusal(
                    HttpProblem.of(
                            ProblemKind.BUSY, "other queries take all the room there is; try again a little later"),
                    LATER);
        }
        Client client = clients.computeIfAbsent(name, known -> new Client());
        if (client.inside >= limits.perClient()) {
            throw new Refusal(
                    HttpProblem.of(
                            ProblemKind.TOO_MANY_QUERIES,
                            "you may have " + limits.perClient() + " queries running here at once"),
                    LATER);
        }
        inside++;
        client.inside++;
        return client;
    }

    private void dismiss(String name) {
        inside--;
        clients.computeIfPresent(name, (known, client) -> --client.inside == 0 ? null : client);
    }
}
