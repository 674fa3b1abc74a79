package docket.server.dataset;

import docket.server.answer.Answering;
import docket.server.html.DumpsPage;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.server.view.Cells;
import docket.store.Counts;
import docket.store.FileSum;
import docket.store.GenerationFiles;
import docket.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code /dumps/}: what there is to download, of all generations or of one. */
public final class DumpList implements Resource {
    private final Generations generations;
    private final Answering answering;
    private final Pages pages;

    public DumpList(Store store, Live live, Answering answering, Pages pages) {
        this.generations = new Generations(store, live);
        this.answering = answering;
        this.pages = pages;
    }

    /** The files that it lists. */
    public DumpFile files() {
        return new DumpFile(generations, this);
    }

    @Override
    public Reply answer(Call call) {
        List<String> names = generations.newestFirst();
        List<DumpsPage.Group> groups = new ArrayList<>();
        for (String name : names) {
            try {
                groups.add(group(name, names));
            } catch (Refusal e) {
                // gone since, or damaged
            }
        }
        return reply(call, new DumpsPage(call.origin(), "", groups));
    }

    /** One folder. */
    Reply one(Call call, String name) {
        return reply(call, new DumpsPage(call.origin(), name, List.of(group(name, generations.newestFirst()))));
    }

    private Reply reply(Call call, DumpsPage page) {
        Medium medium = Negotiation.choose(call, List.of(Medium.HTML));
        List<String> identity = new ArrayList<>(List.of("dumps", page.origin(), page.folder()));
        page.groups().forEach(group -> identity.add(group.generation() + group.patches()));
        try (Lease lease = generations.live().lease()) {
            EntityTag tag = answering.tag(lease, medium, identity);
            return Reply.tagged(
                            call,
                            Optional.of(tag),
                            () -> Reply.ok(
                                    medium,
                                    pages.from(lease.generation().name()).dumps(page)))
                    .negotiated();
        }
    }

    private DumpsPage.Group group(String name, List<String> newestFirst) {
        GenerationFiles generation = generations.files(name);
        int place = newestFirst.indexOf(generation.name());
        List<DumpsPage.Patch> patches = new ArrayList<>();
        if (place >= 0 && place + 1 < newestFirst.size()) {
            String previous = newestFirst.get(place + 1);
            patches.add(new DumpsPage.Patch(previous, Patches.path(previous, generation.name())));
        }
        SortedMap<String, String> inputs =
                new TreeMap<>(generation.manifest().inputs().files());
        return new DumpsPage.Group(
                generation.name(),
                place == 0,
                generation.manifest().inputs().program(),
                inputs,
                files(generation, name),
                patches);
    }

    private static List<DumpsPage.File> files(GenerationFiles generation, String folder) {
        Counts counts = generation.manifest().counts();
        return dumps(generation).entrySet().stream()
                .map(file -> new DumpsPage.File(
                        file.getKey(),
                        DumpFile.PREFIX + folder + "/" + file.getKey(),
                        what(file.getKey()),
                        Cells.grouped(Long.toString(
                                file.getKey().endsWith(".ttl") ? counts.triples() : counts.triples() + counts.quads())),
                        size(file.getValue().size()),
                        file.getValue().sha256()))
                .toList();
    }

    private static String what(String file) {
        return switch (file) {
            case "docket.ttl" -> "what holds, in Turtle: to read";
            case "docket.trig" -> "all graphs, in TriG: to read";
            case "docket.nq.gz" -> "all graphs, in sorted N-Quads, packed: to load";
            default -> "";
        };
    }

    /** The dump files of a generation by name. */
    static SortedMap<String, FileSum> dumps(GenerationFiles generation) {
        String folder = generation.folder().relativize(generation.dumps()) + "/";
        SortedMap<String, FileSum> dumps = new TreeMap<>();
        for (Map.Entry<String, FileSum> file : generation.manifest().files().entrySet()) {
            if (file.getKey().startsWith(folder)) {
                dumps.put(file.getKey().substring(folder.length()), file.getValue());
            }
        }
        return dumps;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
