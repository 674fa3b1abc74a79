package docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SECURITY.md promises is held by tests that are there, and speaks of the versions that are used. */
@NullMarked
class SecurityDocumentTest {
    private static final Path DOCUMENT = Path.of("SECURITY.md");

    @Test
    void namesTestsThatExist() throws IOException {
        Set<String> named = Pattern.compile("`([A-Za-z0-9]+(?:Test|IT))`")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(10);
            assertThat(tests).containsAll(named);
        }
    }

    @Test
    void everyPromiseHasATest() throws IOException {
        List<String> promises = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Promises"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Promise"))
                .toList();
        assertThat(promises).hasSizeGreaterThan(10).allMatch(line -> line.matches(".*`[A-Za-z0-9]+(Test|IT)`.*"));
    }

    @Test
    void speaksOfTheVersionsThatAreUsed() throws IOException {
        MatchResult jena = Pattern.compile("<jena.version>([^<]+)<")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(DOCUMENT))
                .contains("Jena " + jena.group(1), "Jetty " + org.eclipse.jetty.util.Jetty.VERSION);
    }

    /** Parts of Jetty with advisories of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.http2.HTTP2Session",
                "org.eclipse.jetty.http3.HTTP3Session",
                "org.eclipse.jetty.ee10.security.jaspi.JaspiAuthenticator",
                "org.eclipse.jetty.security.jaspi.JaspiAuthenticator",
                "org.eclipse.jetty.websocket.core.WebSocketCoreSession",
                "org.eclipse.jetty.rewrite.handler.RewriteHandler"
            })
    void hasNoneOfThePartsItSaysItHasNot(String name) {
        assertThat(SecurityDocumentTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
