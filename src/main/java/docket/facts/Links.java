package docket.facts;

import docket.claims.Iris;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Links to the world outside: IRIs in full, since a prefixed name such as {@code dpv:Fine} would pass for one. */
final class Links {
    static final String EXPECTED = "an absolute IRI such as https://example.org/a";
    private static final Set<String> WITHOUT_HOST = Set.of("urn", "doi", "mailto", "tel", "tag");

    private Links() {}

    /** Whether every RDF syntax can write it. */
    static boolean isIri(String text) {
        try {
            URI iri = new URI(text);
            return iri.isAbsolute()
                    && Iris.isAbsolute(text)
                    && (iri.getRawAuthority() != null || WITHOUT_HOST.contains(iri.getScheme()))
                    && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
