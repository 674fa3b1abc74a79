package docket.cli;

import docket.problem.Nearest;
import java.util.Collection;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our words. */
record Misuse(String message, String hint) {

    static Misuse of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String otherwise = "'" + command.getCommandSpec().qualifiedName() + " --help' tells what it takes";
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().getFirst(), command, otherwise);
        }
        String message = String.valueOf(e.getMessage());
        return new Misuse(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), otherwise);
    }

    private static Misuse unmatched(String word, CommandLine command, String otherwise) {
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            Collection<String> known = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return new Misuse("unknown option '" + option + "'", near(option, known, otherwise));
        }
        Collection<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? new Misuse("unexpected argument '" + word + "'", otherwise)
                : new Misuse("unknown command '" + word + "'", near(word, commands, otherwise));
    }

    private static String near(String word, Collection<String> known, String otherwise) {
        String near = Nearest.hint(word, known);
        return near.isEmpty() ? otherwise : near;
    }
}
