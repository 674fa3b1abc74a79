package docket.facts;

import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An article's text as anchors are held against it: UTF-8, NFC, lines ended by LF; a paragraph is a line that is not
 * blank, counted from 1.
 */
final class Article {
    private final String sha256;
    private final List<String> paragraphs;
    private final List<BitSet> quoted;

    private Article(String text) {
        this.sha256 = DigestUtils.sha256Hex(text);
        this.paragraphs = text.lines().filter(line -> !line.isBlank()).toList();
        this.quoted = paragraphs.stream().map(paragraph -> new BitSet()).toList();
    }

    /** Empty where it can't be read; that is told without a place, beside which a line of the text would be shown. */
    static Optional<Article> read(Path file, Problems problems) {
        Problems placed = new Problems();
        Optional<Article> read = TextFile.read(file, placed).map(Article::of);
        for (Problem problem : placed.all()) {
            Location at = problem.location();
            String line = at.line() == 0 ? "" : " in line " + at.line() + ", column " + at.column();
            problems.error(Location.of(file.toString()), problem.message() + line, problem.hint());
        }
        return read;
    }

    static Article of(String text) {
        return new Article(Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC));
    }

    /** Of the normalised text, 64 hex digits. */
    String sha256() {
        return sha256;
    }

    /** Whether the anchor stands in the paragraph; if so, its first place counts as quoted. */
    boolean quote(int paragraph, String anchor) {
        if (paragraph > paragraphs.size()) {
            return false;
        }
        int start = paragraphs.get(paragraph - 1).indexOf(anchor);
        if (start < 0) {
            return false;
        }
        quoted.get(paragraph - 1).set(start, start + anchor.length());
        return true;
    }

    /** Every paragraph that has the anchor. */
    List<Integer> find(String anchor) {
        return IntStream.rangeClosed(1, paragraphs.size())
                .filter(paragraph -> paragraphs.get(paragraph - 1).contains(anchor))
                .boxed()
                .toList();
    }

    /** What part of the text the quoted anchors cover together, 0 to 1. */
    double coverage() {
        long length = paragraphs.stream().mapToLong(String::length).sum();
        long covered = quoted.stream().mapToLong(BitSet::cardinality).sum();
        return length == 0 ? 0 : (double) covered / length;
    }
}
