package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTests {
    @TempDir
    Path temp;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        Figures figures = figures();
        Path file = temp.resolve(FiguresFile.FILE_NAME);

        FiguresFile.write(figures, file);

        assertThat(FiguresFile.read(file)).contains(figures);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws IOException {
        FiguresFile.write(figures(), temp.resolve("one.json"));
        FiguresFile.write(figures(), temp.resolve("other.json"));

        assertThat(temp.resolve("one.json")).hasSameBinaryContentAs(temp.resolve("other.json"));
        assertThat(temp.resolve("one.json"))
                .content()
                .startsWith("{\n  \"format\" : 3,\n")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void anEditionWithoutTheFileHasNone() {
        assertThat(FiguresFile.read(temp.resolve(FiguresFile.FILE_NAME))).isEmpty();
    }

    @Test
    void anotherFormatIsNotRead() throws IOException {
        Path file = Files.writeString(temp.resolve(FiguresFile.FILE_NAME), "{\"format\": 1, \"continents\": 7}");

        assertThat(FiguresFile.read(file)).isEmpty();
    }

    @Test
    void theFormatWithoutTheLiveListIsRead() throws IOException {
        Path file = temp.resolve(FiguresFile.FILE_NAME);
        FiguresFile.write(figures(), file);
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("\"format\" : 3", "\"format\" : 2")
                        .replaceAll("(?s)    \"changesToLive\" : \\{.*?\\},\n", ""));

        assertThat(file).content().contains("\"format\" : 2").doesNotContain("changesToLive");
        assertThat(FiguresFile.read(file)).contains(figures());
    }

    private static Figures figures() {
        return new Rows()
                .with("R-1", "Fiji")
                .with("R-2", "Atlantis")
                .with("R-3", "Nigeria")
                .figures();
    }
}
