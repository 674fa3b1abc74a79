package docket.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortLineIsShownWhole() {
        assertThat(Excerpt.of("about: x", 8)).isEqualTo(new Excerpt("about: x", 8));
    }

    @Test
    void aWholeLineHasNoCaret() {
        assertThat(Excerpt.of("about: x", 0).caret()).isZero();
    }

    @Test
    void aLongLineIsShownAroundItsColumn() {
        String line = "a".repeat(300) + "!" + "b".repeat(300);
        Excerpt excerpt = Excerpt.of(line, 301);
        assertThat(excerpt.text()).hasSize(140).startsWith("…a").endsWith("b…");
        assertThat(excerpt.text().charAt(excerpt.caret() - 1)).isEqualTo('!');
        assertThat(Excerpt.of(line, 1).text()).startsWith("aaa").endsWith("a…");
        Excerpt last = Excerpt.of(line + "?", 602);
        assertThat(last.text()).startsWith("…b").endsWith("b?");
        assertThat(last.text().charAt(last.caret() - 1)).isEqualTo('?');
    }

    @Test
    void columnsAreCodePoints() {
        Excerpt excerpt = Excerpt.of("😀😀x", 3);
        assertThat(excerpt.text().codePoints().toArray()[excerpt.caret() - 1]).isEqualTo('x');
    }

    @Test
    void nothingMovesTheCursor() {
        assertThat(Excerpt.of("\ta\u001b[31m\u202eb\r", 2).text()).isEqualTo(" a?[31m?b?");
    }

    @Test
    void aColumnBehindTheLineIsItsEnd() {
        assertThat(Excerpt.of("ab", 9)).isEqualTo(new Excerpt("ab", 3));
    }
}
