package docket.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands out a {@link Browser} at the corpus and closes it: a constructor's is the same for all tests of its class, a method's is
 * its own. Without a browser on this system the class is skipped.
 */
final class Browsing implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAME = ExtensionContext.Namespace.create(Browsing.class);

    /** On a parameter: the browser's pages may not run their scripts. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithoutScripts {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Browser.assumeInstalled();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean scripts = !parameter.isAnnotated(WithoutScripts.class);
        return context.getStore(NAME)
                .getOrComputeIfAbsent(scripts, with -> Browser.open(Corpus.origin(context), with), Browser.class);
    }
}
