package docket.server.dataset;

import docket.server.view.Embedded;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** Describes the dataset in schema.org's terms, as search engines for datasets read them. */
final class SchemaDataset {
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");
    private static final Property CHECKSUM = ResourceFactory.createProperty("http://spdx.org/rdf/terms#checksum");
    private static final Property SHA256 = ResourceFactory.createProperty("http://spdx.org/rdf/terms#checksumValue");

    private final DescriptionGraph description;

    private SchemaDataset(DescriptionGraph description) {
        this.description = description;
    }

    static String of(DescriptionGraph description) {
        return Embedded.json(new SchemaDataset(description).dataset());
    }

    private JsonObjectBuilder dataset() {
        Node view = DescriptionGraph.VIEW;
        return Embedded.thing("Dataset", view.getURI(), description.text(view, DCTerms.title))
                .add("description", description.text(view, DCTerms.description))
                .add("url", description.text(view, DCAT.landingPage))
                .add("license", description.text(view, DCTerms.license))
                .add("version", description.text(view, VERSION))
                .add("dateModified", description.text(view, DCTerms.modified))
                .add("inLanguage", "en")
                .add("isAccessibleForFree", true)
                .add("keywords", keywords(view))
                .add("distribution", distributions());
    }

    private JsonArrayBuilder keywords(Node dataset) {
        JsonArrayBuilder keywords = Json.createArrayBuilder();
        description.objects(dataset, DCAT.keyword).stream()
                .map(DescriptionGraph::text)
                .sorted()
                .forEach(keywords::add);
        return keywords;
    }

    private JsonArrayBuilder distributions() {
        JsonArrayBuilder distributions = Json.createArrayBuilder();
        Stream.of(DescriptionGraph.VIEW, DescriptionGraph.ALL)
                .flatMap(dataset -> description.objects(dataset, DCAT.distribution).stream())
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::download)
                .forEach(distributions::add);
        return distributions;
    }

    private JsonObjectBuilder download(Node distribution) {
        JsonObjectBuilder download = Json.createObjectBuilder()
                .add("@type", "DataDownload")
                .add("@id", distribution.getURI())
                .add("name", description.text(distribution, DCTerms.title))
                .add("contentUrl", description.text(distribution, DCAT.downloadURL))
                .add("contentSize", description.text(distribution, DCAT.byteSize))
                .add(
                        "encodingFormat",
                        description.text(distribution, DCAT.mediaType).replace(MEDIA_TYPES, ""));
        description
                .object(distribution, CHECKSUM)
                .ifPresent(sum -> download.add("sha256", description.text(sum, SHA256)));
        return download;
    }
}
