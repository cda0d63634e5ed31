package org.twelvemonth.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.parser.FinalText;
import org.openpdf.text.pdf.parser.ParsedText;
import org.openpdf.text.pdf.parser.ParsedTextImpl;
import org.openpdf.text.pdf.parser.TextAssembler;
import org.openpdf.text.pdf.parser.Word;

/** Puts the words of a page together as they come, a blank between any two, and leaves out what is no content. */
final class PageWords implements TextAssembler {
    private final List<String> words = new ArrayList<>();

    @Override
    public void process(FinalText completed, @Nullable String contextName) {
        renderText(completed);
    }

    @Override
    public void process(Word completed, @Nullable String contextName) {
        renderText(completed);
    }

    @Override
    public void process(ParsedText parsed, @Nullable String contextName) {
        parsed.getAsPartialWords().forEach(this::renderText);
    }

    @Override
    public void renderText(FinalText completed) {
        words.add(completed.getText());
    }

    @Override
    public void renderText(ParsedTextImpl parsed) {
        words.add(parsed.getText());
    }

    /** @param containingElementName null for an artifact, such as the page's header */
    @Override
    public @Nullable FinalText endParsingContext(@Nullable String containingElementName) {
        String text = String.join(" ", words);
        words.clear();
        return containingElementName == null ? null : new FinalText(text);
    }

    @Override
    public String getWordId() {
        return "";
    }

    @Override
    public void setPage(int page) {
        // Words do not say where they are from.
    }

    @Override
    public void reset() {
        words.clear();
    }
}
