package docket.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a datatype that nobody registered only as long as a literal of it is there. Jena keeps every one that a query ever made up,
 * for ever. Jena starts this by itself.
 */
public final class Datatypes extends TypeMapper implements JenaSubsystemLifecycle {
    /** After Jena's own, which register what they know. */
    private static final int LAST = 9000;

    private final Cache<String, RDFDatatype> unknown =
            Caffeine.newBuilder().weakValues().build();

    @Override
    public @Nullable RDFDatatype getSafeTypeByName(@Nullable String iri) {
        RDFDatatype known = iri == null ? null : getTypeByName(iri);
        return known != null || iri == null ? known : unknown.get(iri, BaseDatatype::new);
    }

    @Override
    public void start() {
        TypeMapper.getInstance().listTypes().forEachRemaining(this::registerDatatype);
        TypeMapper.setInstance(this);
    }

    @Override
    public void stop() {
        // Jena stops with the program
    }

    @Override
    public int level() {
        return LAST;
    }
}
