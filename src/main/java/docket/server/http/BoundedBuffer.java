package docket.server.http;

import java.io.ByteArrayOutputStream;

/** Takes an answer until it is whole, too large or too late. */
public final class BoundedBuffer extends ByteArrayOutputStream {
    private final long cap;
    private final Runnable deadline;

    /**
     * @param cap in bytes
     * @param deadline asked at every write; throws when it has passed
     */
    public BoundedBuffer(long cap, Runnable deadline) {
        this.cap = cap;
        this.deadline = deadline;
    }

    @Override
    public synchronized void write(int b) {
        check(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        deadline.run();
        if ((long) count + more > cap) {
            throw tooLarge(cap);
        }
    }

    /** @param cap in bytes */
    public static Refusal tooLarge(long cap) {
        return new Refusal(HttpProblem.of(
                ProblemKind.ANSWER_TOO_LARGE,
                "the answer is larger than " + cap + " bytes, and is not sent in part; ask for less, or take a dump"));
    }
}
