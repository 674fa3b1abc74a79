package docket.server.connection;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * All connections of a connector. Where there are as many as may be, the one that has kept us waiting longest ends for a new
 * one, so that slow clients keep nobody out; one that is being answered never does.
 */
public final class Connections extends AbstractLifeCycle implements Connection.Listener {
    private static final long LOOK = 200;

    private final Connector connector;
    private final ConnectionLimits limits;
    private final Map<Connection, Peer> peers = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next = () -> false;

    public Connections(Connector connector, ConnectionLimits limits) {
        this.connector = connector;
        this.limits = limits;
    }

    @Override
    protected void doStart() {
        look();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void look() {
        peers.values().stream().filter(Peer::isLate).forEach(Peer::cut);
        next = connector.getScheduler().schedule(this::look, LOOK, TimeUnit.MILLISECONDS);
    }

    /** One that is not counted, where the connection has ended by now. */
    Peer of(Connection connection) {
        Peer known = peers.get(connection);
        return known == null ? peer(connection) : known;
    }

    private Peer peer(Connection connection) {
        String client = connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
        return new Peer(connection, client, limits);
    }

    @Override
    public synchronized void onOpened(Connection connection) {
        Peer peer = peer(connection);
        if (hasRoom(
                        limits.perClient(),
                        other -> other.client().equals(peer.client()),
                        other -> other.isDispensable() || other.isStuck())
                && hasRoom(limits.most(), other -> true, Peer::isDispensable)) {
            peers.put(connection, peer);
        } else {
            peer.cut();
        }
    }

    /** Whether less than so many of these are left, if need be by ending one that can be ended. */
    private boolean hasRoom(int most, Predicate<Peer> these, Predicate<Peer> end) {
        List<Peer> rivals = peers.values().stream().filter(these).toList();
        if (rivals.size() < most) {
            return true;
        }
        Optional<Peer> longest = rivals.stream().filter(end).max(Comparator.comparingLong(Peer::waited));
        longest.ifPresent(peer -> {
            peers.values().remove(peer);
            peer.cut();
        });
        return longest.isPresent();
    }

    @Override
    public void onClosed(Connection connection) {
        peers.remove(connection);
    }
}
