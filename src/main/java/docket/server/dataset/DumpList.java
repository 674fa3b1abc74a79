package docket.server.dataset;

import docket.server.answer.Answering;
import docket.server.html.DumpsPage;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.store.FileSum;
import docket.store.Generation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code /dumps/}: what there is to download. */
public final class DumpList implements Resource {
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public DumpList(Live live, Answering answering, Pages pages) {
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, List.of(Medium.HTML));
        try (Lease lease = live.lease()) {
            EntityTag tag = answering.tag(lease, medium, List.of("dumps"));
            return Reply.tagged(call, Optional.of(tag), () -> Reply.ok(medium, page(lease.generation())))
                    .negotiated();
        }
    }

    private byte[] page(Generation generation) {
        return pages.dumps(new DumpsPage(List.of(new DumpsPage.Group(generation.name(), true, files(generation)))));
    }

    private static List<DumpsPage.File> files(Generation generation) {
        return dumps(generation).entrySet().stream()
                .map(file -> new DumpsPage.File(
                        file.getKey(),
                        "/dumps/latest/" + file.getKey(),
                        size(file.getValue().size()),
                        file.getValue().sha256()))
                .toList();
    }

    /** The dump files of a generation by name. */
    static SortedMap<String, FileSum> dumps(Generation generation) {
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
