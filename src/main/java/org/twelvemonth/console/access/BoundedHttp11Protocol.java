package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as Tomcat speaks it, where the head of a request must be whole within 20 seconds: Tomcat only bounds the time between
 * two pieces of it. A transfer coding that is not known is the client's mistake (400) rather than the server's (501). Public,
 * with a constructor that takes nothing, because Tomcat makes it by its name.
 */
public final class BoundedHttp11Protocol extends Http11NioProtocol {
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(20);

    private @Nullable ScheduledFuture<?> checks;

    @Override
    public void start() throws Exception {
        super.start();
        checks = getUtilityExecutor().scheduleWithFixedDelay(this::closeSlow, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (checks != null) {
            checks.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
                if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED) {
                    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                }
                super.setErrorState(state, cause);
            }
        };
    }

    private void closeSlow() {
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            // A connection has a processor here only while it waits for the rest of a head.
            if (connection.getCurrentProcessor() instanceof AbstractProcessor waiting && isSlow(waiting.getRequest())) {
                connection.close();
            }
        }
    }

    private static boolean isSlow(Request request) {
        return request.getRequestProcessor().getStage() != Constants.STAGE_SERVICE
                && request.getStartTimeNanos() >= 0
                && System.nanoTime() - request.getStartTimeNanos() > LONGEST_HEAD.toNanos();
    }
}
