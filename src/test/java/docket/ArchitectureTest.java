package docket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The flow of the data, held: which package may know which, and which library belongs to which package. */
@AnalyzeClasses(packages = "docket", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
    /** ArchUnit's own option of this kind does not know the folder of a quick build. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARD_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("docket..")
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("docket.cli..")
            .layer("server")
            .definedBy("docket.server..")
            .layer("mcp")
            .definedBy("docket.mcp..")
            .layer("build")
            .definedBy("docket.build..")
            .layer("convert")
            .definedBy("docket.convert..")
            .layer("resolve")
            .definedBy("docket.resolve..")
            .layer("facts")
            .definedBy("docket.facts..")
            .layer("query")
            .definedBy("docket.query..")
            .layer("store")
            .definedBy("docket.store..")
            .layer("rdf")
            .definedBy("docket.rdf..")
            .layer("claims")
            .definedBy("docket.claims..")
            .layer("problem")
            .definedBy("docket.problem..")
            .whereLayer("cli")
            .mayOnlyAccessLayers("server", "mcp", "build", "query", "store", "facts", "claims", "problem")
            .whereLayer("server")
            .mayOnlyAccessLayers("query", "store", "claims", "problem")
            .whereLayer("mcp")
            .mayOnlyAccessLayers("query", "store", "claims", "problem")
            .whereLayer("build")
            .mayOnlyAccessLayers("facts", "resolve", "convert", "query", "store", "claims", "problem")
            .whereLayer("convert")
            .mayOnlyAccessLayers("resolve", "claims", "problem")
            .whereLayer("resolve")
            .mayOnlyAccessLayers("claims", "problem")
            .whereLayer("facts")
            .mayOnlyAccessLayers("claims", "problem")
            .whereLayer("query")
            .mayOnlyAccessLayers("rdf", "claims", "problem")
            .whereLayer("store")
            .mayOnlyAccessLayers("rdf", "problem")
            .whereLayer("rdf")
            .mayNotAccessAnyLayer()
            .whereLayer("claims")
            .mayOnlyAccessLayers("problem")
            .whereLayer("problem")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule WHAT_RUNS_A_QUERY_DOES_NOT_KNOW_WHO_ASKS = noClasses()
            .that()
            .resideInAnyPackage("docket.query", "docket.query.bounded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "docket.query.named..", "docket.query.explain..", "docket.query.find..", "docket.query.compare..");

    @ArchTest
    static final ArchRule THE_PACKAGES_OF_QUERIES_FORM_NO_CYCLE =
            slices().matching("docket.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("docket.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule FUSEKI_AND_JETTY_STAY_IN_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("docket.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..");

    @ArchTest
    static final ArchRule THE_PROTOCOL_AND_ITS_LIBRARIES_STAY_IN_MCP = noClasses()
            .that()
            .resideOutsideOfPackage("docket.mcp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "com.fasterxml.jackson..");

    /** The header of a named query is YAML too. */
    @ArchTest
    static final ArchRule YAML_STAYS_IN_FACTS_AND_NAMED_QUERIES = noClasses()
            .that()
            .resideOutsideOfPackages("docket.facts..", "docket.query.named..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule CSV_STAYS_IN_FACTS = noClasses()
            .that()
            .resideOutsideOfPackage("docket.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar.fastcsv..", "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule REGULAR_EXPRESSIONS_OF_QUERIES_STAY_IN_BOUNDED = noClasses()
            .that()
            .resideOutsideOfPackage("docket.query.bounded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.re2j..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes()
            .should()
            .haveNameNotMatching(".*(Utils?|Helpers?|Managers?|Impl|Lib)")
            .andShould()
            .haveNameNotMatching("(.*\\.)?(Abstract|I)[A-Z][a-z]\\w*")
            .as("no class should be a drawer (Utils, Helper, Manager) or repeat an interface (Impl, Abstract*, I*)");

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static void everyPackageStatesItsOneIdea(JavaClasses classes) {
        assertThat(classes.getPackage("docket").getSubpackagesInTree())
                .filteredOn(found -> !found.getName().startsWith("docket.server.html"))
                .filteredOn(found -> !found.getClasses().isEmpty())
                .allSatisfy(found -> assertThat(isNullMarked(found))
                        .as("package-info of %s", found.getName())
                        .isTrue());
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.tryGetPackageInfo().isPresent() && found.isAnnotatedWith(NullMarked.class);
    }
}
