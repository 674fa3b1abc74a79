package docket.store;

import java.nio.file.Path;

/**
 * A published generation as it stands on disk, its database unopened: for whoever wants its manifest or its dumps.
 *
 * @param folder of the generation; gone once a builder has removed it, and what is open by then stays readable
 * @param manifest what it holds
 */
public record GenerationFiles(Path folder, Manifest manifest) {

    /** {@code gen-0123456789abcdef}. */
    public String name() {
        return manifest.generation();
    }

    /** Folder of the dump files, {@code docket.ttl}, {@code docket.trig} and {@code docket.nq.gz}. */
    public Path dumps() {
        return folder.resolve(Layout.DUMPS);
    }

    /** Of one that has been found in place. */
    static GenerationFiles verified(Path folder, Verification verification) throws DamagedException {
        Manifest manifest = Manifest.read(folder);
        if (!folder.getFileName().toString().equals(manifest.generation())) {
            throw DamagedException.of(Layout.MANIFEST + " belongs to " + manifest.generation());
        }
        verification.check(folder, manifest);
        return new GenerationFiles(folder, manifest);
    }
}
