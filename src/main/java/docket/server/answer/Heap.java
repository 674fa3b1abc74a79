package docket.server.answer;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whether memory runs out: what the last collection could not free is most of what there may be. */
final class Heap {
    private static final double TIGHT = 0.75;

    /** Between two collections that are asked for, to see that it has become better. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final List<MemoryPoolMXBean> pools;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - PAUSE);

    private Heap(List<MemoryPoolMXBean> pools) {
        this.pools = pools;
    }

    /** Of this process: those of its pools that take as much as there may be, so that one of them can be full alone. */
    static Heap watched() {
        long most = Runtime.getRuntime().maxMemory();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > most / 2)
                .toList();
        pools.forEach(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * TIGHT)));
        return new Heap(pools);
    }

    /** How much there may be, in bytes, until it is tight. */
    long room() {
        return (long) (Runtime.getRuntime().maxMemory() * TIGHT);
    }

    boolean isTight() {
        boolean tight = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
        long last = asked.get();
        if (tight && System.nanoTime() - last > PAUSE && asked.compareAndSet(last, System.nanoTime())) {
            Thread.ofVirtual().start(System::gc);
        }
        return tight;
    }
}
