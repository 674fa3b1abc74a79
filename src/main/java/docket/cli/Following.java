package docket.cli;

import docket.store.Generation;
import java.util.Optional;

/** What {@code --store} names, opened again whenever another generation has been published. For one thread at a time. */
final class Following implements AutoCloseable {
    private final Docket docket;
    private Opened opened;

    Following(Docket docket) {
        this.docket = docket;
        this.opened = Opened.of(docket);
    }

    /** Valid until the next call. */
    Opened latest() {
        Generation open = opened.generation();
        if (open != null && !docket.store().current().equals(Optional.of(open.name()))) {
            Opened next = Opened.of(docket);
            opened.close();
            opened = next;
        }
        return opened;
    }

    @Override
    public void close() {
        opened.close();
    }
}
