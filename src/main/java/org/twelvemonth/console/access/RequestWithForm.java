package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.util.MultiValueMap;

/** A request whose body, a form, was read already: its fields come after those of the address. */
final class RequestWithForm extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    private RequestWithForm(HttpServletRequest request, MultiValueMap<String, String> form) {
        super(request);
        Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
        form.forEach((name, values) -> all.merge(name, values.toArray(String[]::new), RequestWithForm::join));
        this.parameters = Collections.unmodifiableMap(all);
    }

    /**
     * With the fields of a body of the type {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException when the body is not encoded like that
     */
    static RequestWithForm of(HttpServletRequest request, byte[] body) throws IOException {
        return new RequestWithForm(request, new FormHttpMessageConverter().read(null, new HttpInputMessage() {
                    @Override
                    public InputStream getBody() {
                        return new ByteArrayInputStream(body);
                    }

                    @Override
                    public HttpHeaders getHeaders() {
                        return new HttpHeaders();
                    }
                }));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    private static String[] join(String[] first, String[] second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
    }
}
