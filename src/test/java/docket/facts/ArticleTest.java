package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void paragraphsAreTheLinesThatAreNotBlank() {
        Article article = Article.of("one\n\n  \ntwo\r\nthree");

        assertThat(article.find("one")).contains(1);
        assertThat(article.find("two")).contains(2);
        assertThat(article.find("three")).contains(3);
        assertThat(article.find("four")).isEmpty();
    }

    @Test
    void theSumIsOverTheNormalText() {
        String sum = Article.of("caf\u00e9\nbar\n").sha256();

        assertThat(Article.of("cafe\u0301\r\nbar\r\n").sha256()).isEqualTo(sum);
        assertThat(sum).isEqualTo("bebcd6498575f05b63f3bcfa120150cea23e90d0844c639eaa8ecb48459da700");
    }

    @Test
    void whatIsQuotedTwiceCountsOnce() {
        Article article = Article.of("0123456789");

        assertThat(article.quote(1, "01234")).isTrue();
        assertThat(article.quote(1, "345")).isTrue();
        assertThat(article.quote(1, "x")).isFalse();
        assertThat(article.quote(2, "0")).isFalse();
        assertThat(article.coverage()).isEqualTo(0.6);
    }

    @Test
    void anEmptyTextHasNoCoverage() {
        assertThat(Article.of("").coverage()).isZero();
    }
}
