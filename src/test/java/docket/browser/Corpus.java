package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.build.Build;
import docket.build.Project;
import docket.claims.Iris;
import docket.problem.Problems;
import docket.server.DocketServer;
import docket.server.ServerOptions;
import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server over the repository's own facts for all tests that ask for it; a {@link URI} parameter is its address. */
public final class Corpus implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAME = ExtensionContext.Namespace.create(Corpus.class);
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path QUERIES = Path.of("queries");

    private record Running(Path folder, DocketServer server) implements AutoCloseable {
        static Running start() {
            try {
                Path folder = Files.createTempDirectory("docket-site");
                Store store = new Store(folder);
                Problems problems = new Problems();
                Build.run(new Project(List.of(Path.of("facts")), ONTOLOGY, QUERIES, Iris.standard()), store, problems);
                assertThat(problems.hasErrors()).isFalse();
                return new Running(
                        folder,
                        DocketServer.start(new ServerOptions(
                                store,
                                QUERIES,
                                ONTOLOGY,
                                ServerOptions.Address.free(),
                                Limits.STANDARD,
                                ConnectionLimits.STANDARD,
                                "test",
                                new ServerOptions.Logs(problem -> {}, Throwable::printStackTrace, Optional.empty()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return origin(context);
    }

    /** The server's address. */
    static URI origin(ExtensionContext context) {
        return URI.create(running(context).server().url());
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAME)
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }
}
