package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatatypesTest {
    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void isTheOneThatJenaAsks() {
        assertThat(TypeMapper.getInstance()).isInstanceOf(Datatypes.class);
        assertThat(NodeFactory.getType(XSDDatatype.XSDdecimal.getURI())).isSameAs(XSDDatatype.XSDdecimal);
        assertThat(NodeFactory.getType(RDF.dtLangString.getURI())).isSameAs(RDF.dtLangString);
    }

    @Test
    void literalsOfOneUnknownDatatypeAreTheSame() {
        assertThat(NodeFactory.createLiteralDT("1", NodeFactory.getType("urn:t")))
                .isEqualTo(NodeFactory.createLiteralDT("1", NodeFactory.getType("urn:t")));
    }

    @Test
    void forgetsADatatypeWithItsLastLiteral() {
        WeakReference<RDFDatatype> made = new WeakReference<>(NodeFactory.getType("urn:made-up"));
        byte[] garbage = {};
        for (int i = 0; i < 10_000 && made.get() != null; i++) {
            garbage = new byte[1 << 20]; // the tests' JVM collects when it must, and not when it is told to
        }
        assertThat(garbage).isNotNull();
        assertThat(made.get()).isNull();
        assertThat(TypeMapper.getInstance().getTypeByName("urn:made-up")).isNull();
    }
}
