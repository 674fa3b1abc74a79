package docket.claims;

import docket.problem.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facts file says of the source whose statements it gives.
 *
 * @param id {@code 001_f9ae69f396769cde}: the article's file name without its ending
 * @param type local name of {@code enf:Source} or a subclass
 * @param sha256 of the article's text in UTF-8, NFC, LF; 64 hex digits, or null
 * @param published by the source's own account, or null
 * @param curated the day a curator read it, or null
 * @param publisher key of the register, or null
 * @param cites absolute IRIs
 */
public record Source(
        String id,
        String type,
        String label,
        @Nullable String language,
        @Nullable String sha256,
        Value.@Nullable PartialDate published,
        Value.@Nullable PartialDate curated,
        @Nullable String url,
        @Nullable String publisher,
        List<String> cites,
        Location location) {

    public Source {
        cites = List.copyOf(cites);
    }

    /**
     * Whether it was there to be read on a day: published by then; without a date of publication, curated by then;
     * without either always. A partial date counts from its last day.
     */
    public boolean isKnownOn(LocalDate day) {
        Value.PartialDate since = published == null ? curated : published;
        return since == null || !since.lastDay().isAfter(day);
    }
}
