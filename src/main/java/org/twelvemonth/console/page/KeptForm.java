package org.twelvemonth.console.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * A form that was sent after its session had ended, and did nothing. The page at the form's own address fills it in again.
 *
 * @param address where the form was sent, a path such as {@code /accounts}
 * @param fields what it held, without passwords and tokens
 */
public record KeptForm(String address, Map<String, List<String>> fields) implements Serializable {
    /** The name of the model attribute. */
    public static final String NAME = "kept";

    /** The form that was kept for the page that is being made. */
    public static Optional<KeptForm> in(Model model) {
        return model.getAttribute(NAME) instanceof KeptForm kept ? Optional.of(kept) : Optional.empty();
    }

    /** The value of a field; empty when there is none. */
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    /** All values of a field, such as the selected checkboxes of that name. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
