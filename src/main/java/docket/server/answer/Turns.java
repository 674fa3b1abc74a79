package docket.server.answer;

import docket.server.http.HttpProblem;
import docket.server.http.Overload;
import docket.server.http.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets as many queries run at once as there is room for, each for a short slice of time while others wait; those that have
 * not run yet go first. So a quick query is answered quickly, however many slow ones there are.
 */
final class Turns {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** A query that holds its place for so long without a pause has the place lent to a new one. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    private final Limits limits;
    private final Heap heap = Heap.watched();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> admitted = new HashMap<>();
    private final Deque<Turn> fresh = new ArrayDeque<>();
    private final Deque<Turn> started = new ArrayDeque<>();
    private int inside;
    private int running;

    Turns(Limits limits) {
        this.limits = limits;
    }

    /** One query's part of the time; {@link #run} is called by it again and again. */
    private final class Turn implements Runnable {
        private final Condition granted = lock.newCondition();
        private boolean runs;
        private long end;

        /**
         * Makes way for others when the slice is over and one of them waits.
         *
         * @throws Overload where memory runs out; a query that ends within its first slice is never the cause
         */
        @Override
        public void run() {
            if (System.nanoTime() - end > 0) {
                if (heap.isTight()) {
                    throw new Overload();
                }
                lock.lock();
                try {
                    if (fresh.isEmpty() && started.isEmpty()) {
                        end = System.nanoTime() + SLICE;
                    } else {
                        leave();
                        enter(started, Long.MAX_VALUE);
                    }
                } finally {
                    lock.unlock();
                }
            }
        }

        private void enter(Deque<Turn> queue, long patience) {
            queue.add(this);
            grant();
            while (!runs) {
                patience = await(patience);
                if (patience <= 0 && !runs) {
                    queue.remove(this);
                    start();
                }
            }
        }

        private long await(long patience) {
            try {
                return granted.awaitNanos(patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }

        private void start() {
            runs = true;
            running++;
            end = System.nanoTime() + SLICE;
            granted.signal();
        }

        private void leave() {
            runs = false;
            running--;
        }
    }

    private void grant() {
        while (running < limits.running() && !(fresh.isEmpty() && started.isEmpty())) {
            (fresh.isEmpty() ? started : fresh).remove().start();
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
        Turn turn = new Turn();
        lock.lock();
        try {
            admit(client);
            turn.enter(fresh, PATIENCE);
        } finally {
            lock.unlock();
        }
        try {
            return work.apply(turn);
        } finally {
            lock.lock();
            try {
                turn.leave();
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
