package docket.store;

import java.io.OutputStream;

/** Keeps nothing of what is written to it but how much it was, and its hash. */
final class SummingStream extends OutputStream {
    private final Sha256 hash = new Sha256();
    private long size;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        hash.add(bytes, offset, length);
        size += length;
    }

    FileSum sum() {
        return new FileSum(size, hash.hex());
    }
}
