package docket.claims;

import docket.problem.Location;
import docket.problem.Problems;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** Turns RIOT's messages into problems at their place. */
record RiotProblems(String file, Problems problems) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
        // a bad IRI or number: other programs would refuse the dump
        problems.error(at(line, column), message, "");
    }

    @Override
    public void error(String message, long line, long column) {
        problems.error(at(line, column), message, "");
    }

    @Override
    public void fatal(String message, long line, long column) {
        problems.error(at(line, column), message, "");
        throw new RiotException(message);
    }

    private Location at(long line, long column) {
        return new Location(file, (int) Math.max(0, line), (int) Math.max(0, column));
    }
}
