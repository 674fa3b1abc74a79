package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;

/** Gives tests a store built once from the repository's own facts; a {@code Path} parameter named {@code store} takes it. */
final class BuiltStore implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAME = ExtensionContext.Namespace.create(BuiltStore.class);

    /** A store that goes when the tests end. */
    private record Folder(Path store) implements AutoCloseable {
        static Folder make() {
            try {
                Folder folder = new Folder(Files.createTempDirectory("docket-store"));
                Run build = Run.of("build", "--store", folder.store());
                assertThat(build.exit()).as(build.err()).isZero();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Copies.delete(store);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        folder(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Path.class && !parameter.isAnnotated(TempDir.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return folder(context).store();
    }

    private static Folder folder(ExtensionContext context) {
        return context.getRoot().getStore(NAME).getOrComputeIfAbsent(Folder.class, type -> Folder.make(), Folder.class);
    }
}
