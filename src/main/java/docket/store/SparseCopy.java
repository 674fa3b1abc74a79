package docket.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies a file and leaves out what is zero: TDB2's files have 8 MiB each, of which a small graph fills a few pages. */
final class SparseCopy {
    /** A block of TDB2's. */
    private static final int BLOCK = 8 << 10;

    private static final ByteBuffer ZEROS = ByteBuffer.allocate(BLOCK).asReadOnlyBuffer();

    private SparseCopy() {}

    /** @param target must not exist yet */
    static void of(Path source, Path target) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel in = FileChannel.open(source);
                FileChannel out = FileChannel.open(
                        target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE)) {
            long size = in.size();
            for (long at = 0; at < size; at += block.limit()) {
                fill(in, block, at, size);
                boolean last = at + block.limit() == size;
                if (last || !block.equals(ZEROS.slice(0, block.limit()))) {
                    write(out, block, at);
                }
            }
        }
    }

    /** A whole block, or what is left of the file. */
    private static void fill(FileChannel in, ByteBuffer block, long at, long size) throws IOException {
        block.clear().limit((int) Math.min(BLOCK, size - at));
        while (block.hasRemaining()) {
            if (in.read(block, at + block.position()) < 0) {
                throw new IOException("the file has become shorter");
            }
        }
        block.flip();
    }

    private static void write(FileChannel out, ByteBuffer block, long at) throws IOException {
        while (block.hasRemaining()) {
            out.write(block, at + block.position());
        }
    }
}
