package docket.server.queries;

import docket.query.Format;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to ask the same from a POSIX shell; while something that is required was not given, the query's example.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 */
record Commands(QueryCall call, String origin) {

    private Map<String, String> arguments() {
        return call.isIncomplete() ? call.query().example() : call.given();
    }

    String docket() {
        return arguments().entrySet().stream()
                .map(argument -> " --" + argument.getKey() + " " + quoted(argument.getValue()))
                .collect(Collectors.joining("", "./docket query " + call.query().name(), ""));
    }

    String curl() {
        Format format = call.query().parse().isSelectType() ? Format.CSV : Format.TURTLE;
        return "curl " + quoted(origin + new Address(call.query(), arguments()).in(format.label()));
    }

    private static String quoted(String text) {
        return text.matches("[\\w.:/@%+,=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
