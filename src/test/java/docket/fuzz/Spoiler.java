package docket.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils a text as hands, editors, disks and enemies do. */
public record Spoiler(Random random) {
    private static final String[] CHARACTERS = {
        "\u0000",
        "\u0007",
        "\u001b[31m",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2028",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\ufdd0",
        "\ue000",
        "\ud83d\ude00",
        "\t",
        "\r",
        "\r\n",
        "\n",
        "\u0301",
        "\u0660",
        "\u00df",
        "\\"
    };
    private static final String[] YAML = {
        "&a ",
        "*a",
        "&a [*a, *a]",
        "!!java.net.URL [x] ",
        "!<%1B[31m> ",
        "!x ",
        "<<: {a: b}",
        "---\n",
        "...\n",
        "%YAML 2.0\n---\n",
        "%YAML 99999999999.1\n---\n",
        "%TAG ! x\n---\n",
        "{",
        "}",
        "[",
        "]",
        ",",
        ": ",
        "? ",
        "- ",
        "|\n",
        ">\n",
        "'",
        "\"",
        "#",
        "@",
        "`",
        "!!binary ",
        "{[a]: b}",
        "{a: b}",
        "[a, [b]]",
        "\"\\u202e\"",
        "\"\\ud800\"",
        "\"\\U00110000\"",
        "\"\\xZZ\"",
        "\"\\e\"",
        "\"\\L\"",
        "\"\\0\"",
        "~",
        "null",
        "true",
        "\"\"",
        "''",
        "[]",
        "{}"
    };
    private static final String[] VALUES = {
        "1e999999999",
        "-1e-999999999",
        "0." + "0".repeat(400) + "1",
        "-0",
        "9".repeat(400),
        "NaN",
        "Infinity",
        "0000-00-00",
        "99999-01-01",
        "2024-02-30",
        "0000",
        "-2024",
        "EUR 1e9",
        "EUR " + "9".repeat(100_000),
        "EUR -0",
        "about about EUR 1",
        "EUR 1 (EUR 1)",
        "101%",
        "0.0000001%",
        "http://a/>. <b",
        "http://a b",
        "http://a/\\u003e",
        "http://[::1",
        "http://a/%zz",
        "http://a/\u202eb",
        "http://\u00e9/\ufdd0",
        "http://a/\ue000",
        "urn:x",
        "urn:",
        "x:",
        ":",
        "javascript://a/%0a",
        "file:///etc/passwd",
        "http:///a",
        "http://a:b/",
        "http://a/{b}",
        "http://a/^`|",
        "http://xn--/",
        "HTTP://A/../b",
        "doi:10.1/a",
        "en\" .",
        "en-" + "a-".repeat(20_000) + "a",
        "en-abcdefghi",
        "EN",
        "i-x",
        "nl-ap> .",
        "../../etc/passwd",
        "a/b",
        "-",
        "a-",
        "NL\"",
        "US-NYXX",
        "x".repeat(100_000),
        "${env:HOME}",
        "%s%n",
        "<script>",
        "\"\"\"",
        "Fine",
        "source",
        "claim",
        "type"
    };
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1
    };

    /** With one to four mistakes. */
    public byte[] spoil(String text) {
        String spoilt = text;
        for (int mistakes = 1 + random.nextInt(4); mistakes > 0; mistakes--) {
            spoilt = once(spoilt);
        }
        return random.nextInt(20) == 0 ? bytes(spoilt) : spoilt.getBytes(StandardCharsets.UTF_8);
    }

    public String once(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        return switch (random.nextInt(13)) {
            case 0 -> text.substring(0, at) + one(CHARACTERS) + text.substring(at);
            case 1 -> text.substring(0, at) + one(YAML) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(end);
            case 3 -> text.substring(0, end) + text.substring(at);
            case 4 -> text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at);
            case 5, 6, 7, 8 -> value(text, one(VALUES));
            case 9 -> value(text, random.nextBoolean() ? one(YAML) : one(CHARACTERS));
            case 10 -> text.substring(0, at) + nested() + text.substring(at);
            case 11 -> random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text.substring(0, at);
            default -> lines(text);
        };
    }

    /** In the place of a word, a number, a quoted text or all that follows a colon. */
    private String value(String text, String value) {
        int from = random.nextInt(text.length() + 1);
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == ' ' || text.charAt(at) == '[' || text.charAt(at) == '"') {
                int end = at + 1;
                while (end < text.length() && ",]}\n\"".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                return text.substring(0, at + 1) + value + text.substring(end);
            }
        }
        return text + value;
    }

    private String nested() {
        String open =
                List.of("[", "{a: ", "- ", "? ", "(", "{\"a\":", "'", "\n ").get(random.nextInt(8));
        return open.repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 30));
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(lines, one, other);
            case 1 -> lines.remove(one);
            default -> lines.add(one, lines.get(other));
        }
        return String.join("", lines);
    }

    /** Flipped, torn or in another encoding. */
    private byte[] bytes(String text) {
        if (random.nextInt(3) == 0) {
            return text.getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, random.nextInt(bytes.length + 1));
        return random.nextBoolean() ? bytes : out.toByteArray();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
