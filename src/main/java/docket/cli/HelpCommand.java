package docket.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code docket help query sanctions}: the same as {@code docket query sanctions --help}. */
@Command(name = "help", description = "Describes a command, or a named query: docket help query sanctions.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command's name; none: the whole program.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        if (!words.isEmpty() && !root.getSubcommands().containsKey(words.getFirst())) {
            throw new UnmatchedArgumentException(root, words);
        }
        List<String> asked = new ArrayList<>(words);
        asked.add("--help");
        return root.execute(asked.toArray(String[]::new));
    }
}
