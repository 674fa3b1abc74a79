package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hangs up keeps nobody waiting. Each server here has room for one query. */
@Timeout(100)
class GoneClientsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ENDLESS = RunningServer.encoded(
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }");

    /** One that has to be worked out each time. */
    private static final String QUICK = "/sparql?query=" + RunningServer.encoded("ASK { FILTER(RAND() < 2) }");

    private static final int NO_ROOM = 503;

    @TempDir
    private Path folder;

    private RunningServer server(Duration limit) {
        return RunningServer.start(folder, new Limits(limit, 1 << 20, 64 << 10, 1, 1, 1));
    }

    private static Socket connected(RunningServer server) throws Exception {
        URI url = URI.create(server.server.url());
        return new Socket(url.getHost(), url.getPort());
    }

    private static void send(Socket client, String request) throws Exception {
        OutputStream out = client.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String get(String target, String connection) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n";
    }

    /** Has a client's query taken all the room there is, which our own look at that may have had at that moment. */
    private static Socket holding(RunningServer server, String request) throws Exception {
        while (true) {
            Socket client = connected(server);
            send(client, request);
            while (client.getInputStream().available() == 0) {
                if (server.get(QUICK).statusCode() == NO_ROOM) {
                    return client;
                }
                Thread.sleep(20);
            }
            client.close();
        }
    }

    private static void awaitRoom(RunningServer server) throws Exception {
        while (server.get(QUICK).statusCode() == NO_ROOM) {
            Thread.sleep(20);
        }
    }

    private enum Way {
        CLOSED_WITH_MORE_SENT {
            @Override
            void leave(Socket client) throws Exception {
                send(client, "\r\n" + get("/health", "keep-alive"));
                client.close();
            }
        },
        CLOSED {
            @Override
            void leave(Socket client) throws Exception {
                client.close();
            }
        },
        RESET {
            @Override
            void leave(Socket client) throws Exception {
                client.setSoLinger(true, 0);
                client.close();
            }
        },
        HALF_CLOSED {
            @Override
            void leave(Socket client) throws Exception {
                client.shutdownOutput();
            }
        };

        abstract void leave(Socket client) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void theirQueriesAreEnded(Way way) throws Exception {
        try (RunningServer server = server(LONG);
                Socket client = holding(server, get("/sparql?query=" + ENDLESS, "keep-alive"))) {
            way.leave(client);
            awaitRoom(server);
            assertThat(server.get("/metrics").body()).contains("area=\"/sparql\",status=\"499\"} 1");
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void aBodyThatHasBeenSentWholeIsNoSign() throws Exception {
        String form = "query=" + ENDLESS;
        String post = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + form.length()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + form;
        try (RunningServer server = server(LONG);
                Socket client = holding(server, post)) {
            Thread.sleep(2000);
            assertThat(server.get(QUICK).statusCode()).isEqualTo(NO_ROOM);
            client.close();
            awaitRoom(server);
        }
    }

    /** What follows on the same connection is seen while the first is answered, and must not be lost. */
    @Test
    void requestsThatComeEarlyAreAnsweredInTheirOrder() throws Exception {
        try (RunningServer server = server(Duration.ofSeconds(3));
                Socket client = holding(server, get("/sparql?query=" + ENDLESS, "keep-alive"))) {
            send(client, get("/health", "keep-alive"));
            Thread.sleep(1200);
            send(client, get(QUICK + "&format=csv", "close"));
            String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1 ")))
                    .containsExactly("HTTP/1.1 504 Gateway Timeout", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK");
            assertThat(answers).endsWith("true\n");
        }
    }

    @Test
    void aQuickAnswerIsSentToOneWhoHasClosedHisHalf() throws Exception {
        try (RunningServer server = server(LONG);
                Socket client = connected(server)) {
            send(client, get(QUICK, "close"));
            client.shutdownOutput();
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK");
        }
    }
}
