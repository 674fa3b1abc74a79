package docket.server.answer;

import docket.server.http.Abandoned;
import docket.server.http.Call;
import java.util.concurrent.TimeUnit;

/** Looks now and then, while a call is answered, whether its client still waits. */
final class Attendance implements Runnable {
    /** One who closes only the sending half of the connection gets what is answered more quickly than this. */
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(200);

    private final Call call;
    private long looked = System.nanoTime();

    Attendance(Call call) {
        this.call = call;
    }

    /** @throws Abandoned where it does not */
    @Override
    public void run() {
        long now = System.nanoTime();
        if (now - looked > PERIOD) {
            looked = now;
            if (call.isAbandoned()) {
                throw new Abandoned();
            }
        }
    }
}
