package docket.server.queries;

import docket.query.Format;
import docket.query.named.NamedQuery;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to ask the same from a POSIX shell.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 */
record Commands(NamedQuery query, Map<String, String> arguments, String origin) {

    String docket() {
        return arguments.entrySet().stream()
                .map(argument -> " --" + argument.getKey() + " " + quoted(argument.getValue()))
                .collect(Collectors.joining("", "./docket query " + query.name(), ""));
    }

    String curl() {
        Format format = query.parse().isSelectType() ? Format.CSV : Format.TURTLE;
        return "curl " + quoted(origin + new Address(query, arguments).in(format.label()));
    }

    private static String quoted(String text) {
        return text.matches("[\\w.:/@%+,=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
