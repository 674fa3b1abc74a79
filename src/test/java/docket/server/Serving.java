package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands out one {@link RunningServer} over the small corpus for all tests that only ask it; no test class may have met a bug in
 * it. A test that publishes, or needs other limits, starts its own.
 */
final class Serving implements ParameterResolver, AfterAllCallback {
    private static final ExtensionContext.Namespace NAME = ExtensionContext.Namespace.create(Serving.class);

    private record Shared(Path folder, RunningServer server) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("docket-serving");
                return new Shared(folder, RunningServer.start(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            PathUtils.deleteDirectory(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    @Override
    public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(shared(context).bugs).isEmpty();
    }

    private static RunningServer shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAME)
                .getOrComputeIfAbsent(Shared.class, type -> Shared.start(), Shared.class)
                .server();
    }
}
