package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request before anything else is done, within limits of time and size, so that no client can hold a request
 * or memory by sending slowly or much. Bodies are forms here; one of another type is read and dropped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestBodyFilter extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Of a signed-in client, in bytes. */
    private static final int MOST_OF_SESSION = 256 * 1024;

    private static final int MOST_OF_STRANGER = 64 * 1024;

    /** What each stranger may send without a share of {@link #shares}: enough to sign in. */
    private static final int SMALL = 4 * 1024;

    private static final int MOST_FIELDS = 1_000;

    /** Bodies of strangers that are larger than {@link #SMALL} and read at the same time. */
    private final Semaphore shares = new Semaphore(100);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // Its end is not known, and browsers send no form like this.
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() <= 0) {
            rest.doFilter(request, response);
        } else {
            readAndGoOn(request, response, rest);
        }
    }

    private void readAndGoOn(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean stranger = request.getSession(false) == null;
        if (length > (stranger ? MOST_OF_STRANGER : MOST_OF_SESSION)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        boolean shared = stranger && length > SMALL;
        if (shared && !shares.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            HttpServletRequest whole = read(request, (int) length);
            rest.doFilter(whole, response);
        } catch (UnreadableBodyException e) {
            response.sendError(e.status());
        } finally {
            if (shared) {
                shares.release();
            }
        }
    }

    private static HttpServletRequest read(HttpServletRequest request, int length)
            throws IOException, UnreadableBodyException {
        byte[] body = read(request.getInputStream(), length);
        if (!isForm(request)) {
            return request;
        }
        if (fields(body) > MOST_FIELDS) {
            throw new UnreadableBodyException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        try {
            return RequestWithForm.of(request, body);
        } catch (IllegalArgumentException | HttpMessageNotReadableException e) {
            throw new UnreadableBodyException(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static int fields(byte[] body) {
        int fields = 1;
        for (byte character : body) {
            if (character == '&') {
                fields++;
            }
        }
        return fields;
    }

    /** Each read waits for the server's connection timeout at most, and returns what has come. */
    private static byte[] read(InputStream body, int length) throws IOException, UnreadableBodyException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(length, SMALL));
        byte[] part = new byte[SMALL];
        try {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                content.write(part, 0, read);
                if (System.nanoTime() - end > 0) {
                    throw new UnreadableBodyException(HttpServletResponse.SC_REQUEST_TIMEOUT);
                }
            }
        } catch (SocketTimeoutException e) {
            throw new UnreadableBodyException(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        return content.toByteArray();
    }

    /** The body could not be read. */
    private static final class UnreadableBodyException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        UnreadableBodyException(int status) {
            super(null, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
