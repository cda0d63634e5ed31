package org.twelvemonth.console.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.text.VisibleCharacters;

/**
 * Shows characters that change how others are shown as code points, in every page that the console makes: a name of a record
 * must not look like another. Files of editions are sent as they are.
 */
@Component
class VisiblePages extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new VisibleResponse(response));
    }

    private static final class VisibleResponse extends HttpServletResponseWrapper {
        private @Nullable PrintWriter writer;

        VisibleResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            PrintWriter known = writer;
            if (known == null) {
                known = isPage() ? new PrintWriter(new Visible(super.getWriter())) : super.getWriter();
                writer = known;
            }
            return known;
        }

        private boolean isPage() {
            String type = getContentType();
            return type != null && type.startsWith("text/html");
        }
    }

    private static final class Visible extends FilterWriter {
        Visible(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            out.write(VisibleCharacters.ofOutput(Character.toString((char) c)));
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            out.write(VisibleCharacters.ofOutput(new String(characters, offset, length)));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(VisibleCharacters.ofOutput(text.substring(offset, offset + length)));
        }
    }
}
