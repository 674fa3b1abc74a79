package docket.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts on the command line, none of them zero. */
final class Units {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)");
    private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})([KM]?)");

    private Units() {}

    /** {@code 500ms}, {@code 30s}, {@code 2m}. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Matcher parts = parts(TIME, text, "a time such as 500ms, 30s or 2m");
            long number = Long.parseLong(parts.group(1));
            return switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
        }
    }

    /** {@code 1000}, {@code 512K}, {@code 64M}: up to 1024M, what fits one array. */
    static final class Bytes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            String wanted = "a number of bytes such as 512K or 64M, 1024M at most";
            Matcher parts = parts(BYTES, text, wanted);
            int shift = parts.group(2).equals("M") ? 20 : parts.group(2).equals("K") ? 10 : 0;
            long bytes = Long.parseLong(parts.group(1)) << shift;
            if (bytes > 1 << 30) {
                throw wrong(text, wanted);
            }
            return (int) bytes;
        }
    }

    /** {@code 64}. */
    static final class Count implements ITypeConverter<Integer> {
        private static final Pattern COUNT = Pattern.compile("([0-9]{1,5})");

        @Override
        public Integer convert(String text) {
            return Integer.valueOf(
                    parts(COUNT, text, "a number from 1 to 99999").group(1));
        }
    }

    private static Matcher parts(Pattern pattern, String text, String wanted) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw wrong(text, wanted);
        }
        return parts;
    }

    private static TypeConversionException wrong(String text, String wanted) {
        return new TypeConversionException("'" + text + "' is not " + wanted);
    }
}
