package docket.facts;

import docket.claims.Place;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what an {@link AnchorCheck} found into a facts file, in place: the paragraph of each moved anchor and the
 * text's new hash. All else, comments and layout included, stays as it is, to the byte.
 */
public final class AnchorRewrite {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<Place.Passage, Integer> moved = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final String sha256;

    /** Puts one word in the place of another. */
    private record Edit(Location at, String old, String now) {}

    private AnchorRewrite(AnchorReport report) {
        this.sha256 = report.sha256();
        report.findings().stream()
                .filter(finding -> finding.status() == AnchorStatus.MOVED)
                .forEach(finding -> moved.put(finding.passage(), finding.paragraph()));
    }

    /**
     * Rewrites the file of a report that differs.
     *
     * @return how many places were written
     * @throws Failure of kind STORE if it can't be written, of kind USAGE if it is no YAML file
     */
    public static int accept(AnchorReport report) {
        String name = report.source().location().file();
        if (!name.endsWith(".yaml")) {
            throw Failure.usage(name + " can't be rewritten in place", "only YAML files are; mend it by hand");
        }
        Path file = Path.of(name);
        try {
            String text = Files.readString(file);
            AnchorRewrite rewrite = new AnchorRewrite(report);
            TextFile.read(file, new Problems())
                    .flatMap(read -> YamlTree.read(name, read, 0, new Problems()))
                    .ifPresent(rewrite::document);
            replace(file.toRealPath(), rewrite.applied(text));
            return rewrite.edits.size();
        } catch (IOException e) {
            throw Failure.store(name, "can't be rewritten: " + e.getMessage(), "");
        }
    }

    /** In one step: a full disk must not cost a curator's work. */
    private static void replace(Path file, String text) throws IOException {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void document(Tree document) {
        if (!(document instanceof Tree.Mapping file)) {
            return;
        }
        for (Tree.Entry entry : file.entries().values()) {
            switch (entry.key()) {
                case "source" -> hash(entry.value());
                case "facts" -> entry.value().items().forEach(this::fact);
                default -> {}
            }
        }
    }

    private void hash(Tree source) {
        if (source instanceof Tree.Mapping block
                && block.entries().get("sha256") instanceof Tree.Entry entry
                && entry.value() instanceof Tree.Scalar old
                && !old.text().equals(sha256)) {
            edits.add(new Edit(old.at(), old.text(), sha256));
        }
    }

    private void fact(Tree fact) {
        if (fact instanceof Tree.Mapping block
                && block.entries().get("at") instanceof Tree.Entry entry
                && entry.value() instanceof Tree.Sequence at
                && at.items().size() == 2
                && at.items().getFirst() instanceof Tree.Scalar paragraph
                && at.items().getLast() instanceof Tree.Scalar anchor
                && paragraph.text().matches("[0-9]{1,9}")) {
            Integer now = moved.get(new Place.Passage(Integer.parseInt(paragraph.text()), anchor.text()));
            if (now != null) {
                edits.add(new Edit(paragraph.at(), paragraph.text(), now.toString()));
            }
        }
    }

    /** From the last place to the first, so that none shifts another. */
    private String applied(String text) {
        StringBuilder out = new StringBuilder(text);
        edits.sort(Comparator.comparing((Edit edit) -> edit.at().line())
                .thenComparing(edit -> edit.at().column())
                .reversed());
        for (Edit edit : edits) {
            int start = offset(text, edit.at());
            if (start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (!text.startsWith(edit.old(), start)) {
                throw Failure.store(
                        edit.at().toString(), "can't be rewritten: it is written with escapes", "mend it by hand");
            }
            out.replace(start, start + edit.old().length(), edit.now());
        }
        return out.toString();
    }

    /** Lines end as YAML's do (YAML 1.2, section 5.4); a byte order mark is none of the first one's columns. */
    private static int offset(String text, Location at) {
        Matcher ends = LINE_END.matcher(text);
        int line = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        for (int n = 1; n < at.line() && ends.find(); n++) {
            line = ends.end();
        }
        return text.offsetByCodePoints(line, at.column() - 1);
    }
}
