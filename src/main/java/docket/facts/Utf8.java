package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Text of facts files: UTF-8 and nothing else, a stray byte told by its place. */
final class Utf8 {
    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** The whole file, without a byte order mark. */
    static Optional<String> read(Path file, Problems problems) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return decode(file.toString(), bytes, 0, problems);
        } catch (NoSuchFileException e) {
            problems.error(Location.of(file.toString()), "no such file", "");
        } catch (IOException e) {
            problems.error(Location.of(file.toString()), "can't be read: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    /** @param linesBefore lines of the file above these bytes */
    private static Optional<String> decode(String file, byte[] bytes, int linesBefore, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            String before = out.flip().toString();
            int line = linesBefore + 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            problems.error(new Location(file, line, column), "not valid UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Lines of a large file as raw bytes, one char a byte, for {@link #decode}; {@code .gz} is unpacked on the way. */
    static BufferedReader rawLines(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1), BUFFER);
    }

    /** A line of {@link #rawLines}. */
    static Optional<String> decode(String file, String rawLine, int linesBefore, Problems problems) {
        return decode(file, rawLine.getBytes(StandardCharsets.ISO_8859_1), linesBefore, problems);
    }
}
