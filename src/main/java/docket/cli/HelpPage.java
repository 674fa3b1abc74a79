package docket.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/**
 * The look of every help page: a command's own options first, then, below a heading, the inputs and the store;
 * and of these only the ones that the command reads.
 */
final class HelpPage {
    /** Commands that do not read all places; a named query is one of {@code query}. */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "check", Set.of("--facts", "--ontology", "--queries", "--base", "--rates", "--as-of"),
            "diff", Set.of("--store", "--queries"),
            "dump", Set.of("--store", "--ontology"),
            "explain", Set.of("--store"),
            "help", Set.of(),
            "mcp", Set.of("--store", "--queries"),
            "query", Set.of("--store", "--queries", "--ontology"),
            "schema", Set.of("--ontology"),
            "sparql", Set.of("--store", "--ontology"));

    private HelpPage() {}

    /** Styles a command and all below it. */
    static void style(CommandLine command, Console console) {
        command.setUsageHelpAutoWidth(console.terminal());
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(below -> style(below, console));
    }

    /** The list of commands alone, under its heading. */
    static String commands(CommandLine command) {
        Help help = command.getHelp();
        return help.commandListHeading() + help.commandList();
    }

    private static String options(Help help) {
        CommandSpec spec = help.commandSpec();
        List<OptionSpec> own =
                spec.options().stream().filter(option -> !isPlace(option)).toList();
        List<OptionSpec> places = spec.options().stream()
                .filter(option -> isPlace(option) && reads(spec, option))
                .toList();
        String list = help.optionListExcludingGroups(own);
        return places.isEmpty()
                ? list
                : list + help.createHeading("%nInputs and store:%n") + help.optionListExcludingGroups(places);
    }

    /** What all commands have in common and takes a value is a place. */
    private static boolean isPlace(OptionSpec option) {
        return option.scopeType() == ScopeType.INHERIT && option.arity().max() > 0;
    }

    private static boolean reads(CommandSpec spec, OptionSpec option) {
        Set<String> known = PLACES.get(spec.name());
        if (known == null && spec.parent() != null) {
            known = PLACES.get(spec.parent().name());
        }
        return known == null || known.contains(option.longestName());
    }
}
