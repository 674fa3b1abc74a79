package docket.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a query string or a form says ({@code application/x-www-form-urlencoded}), in its order; values may repeat. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters of(String name, String value) {
        return new Parameters(Map.of(name, List.of(value)));
    }

    /** @throws Refusal 400 where it does not decode to UTF-8 */
    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name, true), n -> new ArrayList<>())
                        .add(decode(value, true));
            }
        }
        return new Parameters(values);
    }

    /** These, and those of the other behind them. */
    public Parameters and(Parameters other) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, list) -> all.put(name, new ArrayList<>(list)));
        other.values.forEach((name, list) ->
                all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
        return new Parameters(all);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * Percent-decodes a piece of a URL.
     *
     * @param form whether a plus sign stands for a space
     * @throws Refusal 400 for a broken escape, or bytes that are not UTF-8
     */
    static String decode(String text, boolean form) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '%') {
                bytes.put(escaped(text, at));
                at += 3;
            } else {
                bytes.put(
                        form && codePoint == '+'
                                ? new byte[] {' '}
                                : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return utf8(bytes.flip());
    }

    /** Decodes without replacing anything. */
    static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, "the request is not UTF-8"));
        }
    }

    private static byte escaped(String text, int at) {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Refusal(
                    HttpProblem.of(ProblemKind.MALFORMED, "a percent sign is not followed by two hex digits"));
        }
        return (byte) (high * 16 + low);
    }
}
