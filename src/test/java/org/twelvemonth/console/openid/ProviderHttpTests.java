package org.twelvemonth.console.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;

/** Requests to a provider that answers with another address. */
class ProviderHttpTests {
    @Test
    void doNotFollowItElsewhere() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            URI keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
            try (ClientHttpResponse response =
                    ProviderHttp.requests().createRequest(keys, HttpMethod.GET).execute()) {
                assertThat(response.getStatusCode().value()).isEqualTo(302);
            }
            assertThat(asked).containsExactly("/keys");
        } finally {
            server.stop(0);
        }
    }
}
