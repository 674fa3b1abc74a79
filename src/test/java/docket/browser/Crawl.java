package docket.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site from its first page, and notes what is wrong, each thing at one page where it shows. */
final class Crawl {
    private static final String LINKS = "a[href], area[href], link[href], script[src], img[src], iframe[src]";
    private static final String LOADS =
            "link[rel~=stylesheet|icon|preload|modulepreload], script[src], img[src], iframe[src]";
    private static final Pattern FOREIGN_LOAD = Pattern.compile("(url\\(|@import)\\s*[\"']?(https?:)?//");

    /** More than the site has, so that a link that always finds a new page ends here. */
    private static final int MOST = 20_000;

    private final URI origin;
    private final HttpClient client;
    private final Map<URI, Visited> visited = new LinkedHashMap<>();
    private final Map<URI, URI> foundOn = new LinkedHashMap<>();
    private final Set<String> wrong = new TreeSet<>();

    /**
     * What was at an address.
     *
     * @param links with their fragments
     * @param names that a fragment may lead to
     * @param faults of the page itself
     */
    private record Visited(int status, boolean page, List<URI> links, Set<String> names, List<String> faults) {}

    Crawl(URI origin, HttpClient client) {
        this.origin = origin;
        this.client = client;
    }

    /** What is wrong, sorted; empty for nothing. */
    Set<String> from(String path) {
        Set<URI> next = Set.of(origin.resolve(path));
        while (!next.isEmpty()) {
            Map<URI, Visited> found = next.parallelStream().collect(Collectors.toMap(uri -> uri, this::visit));
            visited.putAll(found);
            if (visited.size() > MOST) {
                throw new AssertionError("more than " + MOST + " addresses, the last ones " + next);
            }
            next = found.entrySet().stream()
                    .flatMap(page -> newLinks(page.getKey(), page.getValue()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        visited.forEach(this::judge);
        return wrong;
    }

    Collection<URI> addresses() {
        return visited.keySet();
    }

    /** How many addresses begin with each first step of a path. */
    Map<String, Long> extent() {
        return visited.keySet().stream()
                .collect(Collectors.groupingBy(
                        uri -> uri.getPath().replaceFirst("^(/[^/]*/?).*", "$1"), TreeMap::new, Collectors.counting()));
    }

    private Stream<URI> newLinks(URI page, Visited found) {
        return found.links().stream()
                .filter(this::isOurs)
                .map(Crawl::withoutFragment)
                .filter(link -> !visited.containsKey(link))
                .peek(link -> foundOn.putIfAbsent(link, page));
    }

    private boolean isOurs(URI link) {
        return link.toString().startsWith(origin.toString());
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }

    private Visited visit(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            List<URI> redirect = response.headers().firstValue("Location").stream()
                    .map(uri::resolve)
                    .toList();
            if (response.statusCode() != 200 || !type.startsWith("text/html")) {
                boolean foreign = type.startsWith("text/css")
                        && FOREIGN_LOAD.matcher(response.body()).find();
                List<String> faults = foreign ? List.of("loads from another host") : List.of();
                return new Visited(response.statusCode(), false, redirect, Set.of(), faults);
            }
            return page(uri, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(uri.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visited page(URI uri, String html) {
        Document page = Jsoup.parse(html, uri.toString());
        List<String> faults = new ArrayList<>();
        List<URI> links = new ArrayList<>();
        if (page.title().isBlank()) {
            faults.add("has no title");
        }
        if (page.select("h1").size() != 1 || page.select("h1").text().isBlank()) {
            faults.add("has " + page.select("h1").size() + " h1");
        }
        if (page.select("html[lang]").isEmpty()) {
            faults.add("names no language");
        }
        for (Element element : page.select(LINKS)) {
            String attribute = element.hasAttr("href") ? "href" : "src";
            try {
                URI link = uri.resolve(element.attr(attribute));
                links.add(link);
                if (element.is(LOADS) && !isOurs(link) && !"data".equals(link.getScheme())) {
                    faults.add("loads from another host: " + link);
                }
            } catch (IllegalArgumentException e) {
                faults.add("has a link that is no IRI: " + element.attr(attribute));
            }
        }
        Set<String> names = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!names.add(element.id())) {
                faults.add("has the id " + element.id() + " twice");
            }
        }
        return new Visited(200, true, links, names, faults);
    }

    private void judge(URI uri, Visited found) {
        if (found.status() >= 400) {
            wrong.add(found.status() + " " + path(uri) + ", linked from " + path(foundOn.getOrDefault(uri, uri)));
        }
        found.faults().forEach(fault -> wrong.add(path(uri) + " " + fault));
        for (URI link : found.links()) {
            Visited target = visited.get(withoutFragment(link));
            String name = link.getFragment() == null ? "" : link.getFragment();
            // one with an equals sign is for a script to read: #query=…
            boolean anchor = !name.isEmpty() && name.indexOf('=') < 0;
            if (anchor && target != null && target.page() && !target.names().contains(name)) {
                wrong.add(path(withoutFragment(link)) + " has no #" + name + ", linked from " + path(uri));
            }
        }
    }

    private String path(URI uri) {
        return "/" + uri.toString().substring(origin.toString().length());
    }
}
