package docket.server.http;

import java.util.List;

/** Chooses the form of an answer: {@code ?format=}, else Accept, else the first that is offered. */
public final class Negotiation {
    private static final String PARAMETER = "format";

    private Negotiation() {}

    /**
     * The best of what is offered.
     *
     * @param offered the default first; what two ranges want alike goes to the one named more exactly, then to the earlier one
     * @throws Refusal 422 for a format that is not offered, 406 where Accept meets nothing
     */
    public static Medium choose(Call call, List<Medium> offered) {
        return choose(call.parameters(), call.accept(), offered);
    }

    /** The same for parameters that were sent otherwise than in the query string. */
    public static Medium choose(Parameters parameters, Accept accept, List<Medium> offered) {
        String format = parameters.first(PARAMETER).orElse("");
        return format.isEmpty() ? byAccept(accept, offered) : byLabel(format, offered);
    }

    /**
     * The one form of a path that names it, whatever Accept says.
     *
     * @throws Refusal 422 for another format
     */
    public static Medium only(Call call, Medium medium) {
        return choose(call.parameters(), new Accept(List.of()), List.of(medium));
    }

    private static Medium byLabel(String format, List<Medium> offered) {
        return offered.stream()
                .filter(medium -> medium.labels().contains(format))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpProblem.of(
                                ProblemKind.BAD_PARAMETER, "format '" + format + "' is not available here")
                        .parameter(
                                PARAMETER, offered.stream().map(Medium::label).toList())));
    }

    /** A range such as {@code text/*} means the type that is sent; another name of a medium counts where it is written out. */
    static Medium byAccept(Accept accept, List<Medium> offered) {
        Accept.Match best = new Accept.Match(0, 0);
        Medium chosen = null;
        for (Medium medium : offered) {
            for (String type : medium.mediaTypes()) {
                Accept.Match match = accept.match(type);
                boolean sent = type.equals(medium.mediaTypes().getFirst());
                if ((sent || match.isExact()) && isBetter(match, best)) {
                    best = match;
                    chosen = medium;
                }
            }
        }
        if (chosen == null) {
            List<String> available = offered.stream()
                    .map(medium -> medium.mediaTypes().getFirst())
                    .toList();
            throw new Refusal(
                    HttpProblem.of(ProblemKind.NOT_ACCEPTABLE, "this can be had as " + String.join(", ", available))
                            .parameter("Accept", available));
        }
        return chosen;
    }

    private static boolean isBetter(Accept.Match match, Accept.Match than) {
        return match.quality() > than.quality()
                || match.quality() == than.quality() && match.quality() > 0 && match.specificity() > than.specificity();
    }
}
