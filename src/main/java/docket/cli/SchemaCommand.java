package docket.cli;

import docket.claims.OntologyReader;
import docket.facts.JsonSchemas;
import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code docket schema}: writes the JSON Schemas by which an editor completes and checks facts files. */
@Command(name = "schema", description = "Writes the JSON Schemas of facts files, made from the ontology, beside it.")
record SchemaCommand(Docket docket, Console console) implements Callable<Integer> {

    @Override
    public Integer call() {
        Path folder = docket.ontology();
        for (Map.Entry<String, String> schema :
                JsonSchemas.of(OntologyReader.read(folder)).entrySet()) {
            Path file = folder.resolve(schema.getKey());
            try {
                Files.writeString(file, schema.getValue());
            } catch (IOException e) {
                throw Failure.store(file.toString(), "can't be written: " + e, "");
            }
            console.out().println(file);
        }
        return ExitCodes.OK;
    }
}
