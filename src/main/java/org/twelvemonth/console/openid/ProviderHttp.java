package org.twelvemonth.console.openid;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** How long an answer of the provider may take. */
final class ProviderHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private ProviderHttp() {}

    static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return requests;
    }
}
