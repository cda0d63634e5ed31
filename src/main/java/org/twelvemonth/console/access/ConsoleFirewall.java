package org.twelvemonth.console.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.Workplace;

/**
 * Refuses addresses that try to look like others, and, while the console is for this machine alone, host names that are not
 * this machine's: a page elsewhere could otherwise let its own name point here, and ask as if it were the console (DNS
 * rebinding). The name in {@code notify.link-base} is a proxy's.
 */
@Component
class ConsoleFirewall extends StrictHttpFirewall {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    ConsoleFirewall(@Value("${server.address}") InetAddress address, Workplace workplace) {
        if (address.isLoopbackAddress()) {
            URI proxy = workplace.settings().notification().linkBase();
            String proxyHost = proxy == null ? address.getHostAddress() : proxy.getHost();
            setAllowedHostnames(host -> THIS_MACHINE.contains(host)
                    || host.equals(address.getHostAddress())
                    || host.equalsIgnoreCase(proxyHost));
        }
    }

    /** What was refused once is told of by a page, on which the request is the same. */
    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? new Unchanged(request)
                : super.getFirewalledRequest(request);
    }

    private static final class Unchanged extends FirewalledRequest {
        Unchanged(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {}
    }
}
