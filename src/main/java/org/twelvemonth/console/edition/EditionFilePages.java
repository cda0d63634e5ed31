package org.twelvemonth.console.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twelvemonth.console.page.EditionFiles;
import org.twelvemonth.console.page.NotFoundException;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;

/** The files of an edition, with their own bytes: the public ones to be looked at, all of them to be saved. */
@Controller
class EditionFilePages {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final MediaType PLAIN_TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Map<String, MediaType> TYPES = Map.of(
            "html",
            new MediaType("text", "html", StandardCharsets.UTF_8),
            "txt",
            PLAIN_TEXT,
            "csv",
            new MediaType("text", "csv", StandardCharsets.UTF_8),
            "json",
            MediaType.APPLICATION_JSON,
            "pdf",
            MediaType.APPLICATION_PDF,
            "xlsx",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final SealedEditions sealed;
    private final EditionFiles files;

    EditionFilePages(SealedEditions sealed, EditionFiles files) {
        this.sealed = sealed;
        this.files = files;
    }

    /** A public file as the public will see it, and able to do nothing. A table is shown as text, not saved. */
    @GetMapping("/editions/{month}/{number}/public/{file}")
    ResponseEntity<Resource> publicFile(
            @PathVariable String month, @PathVariable String number, @PathVariable String file) throws IOException {
        Path found = find(sealed.at(month, number), "public/" + file);
        return ResponseEntity.ok()
                .contentType(file.endsWith(".csv") ? PLAIN_TEXT : type(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(CONTENT_SECURITY_POLICY, InlineStyles.of(found).policy())
                .body(new FileSystemResource(found));
    }

    /** A public page, and no other file, for the frame on the edition's page. */
    @GetMapping(path = "/editions/{month}/{number}/public/{file}", params = "framed")
    ResponseEntity<String> framedPage(
            @PathVariable String month, @PathVariable String number, @PathVariable String file) throws IOException {
        Path found = find(sealed.at(month, number), "public/" + file);
        if (!file.endsWith(".html")) {
            throw new NotFoundException("The file is no page.");
        }
        return ResponseEntity.ok()
                .contentType(type(file))
                .header(CONTENT_SECURITY_POLICY, InlineStyles.of(found).policyOfFrame())
                .body(FramedPage.of(found).html());
    }

    /** Any of its files, to be saved. */
    @GetMapping("/editions/{month}/{number}/files/{folder}/{file}")
    ResponseEntity<Resource> download(
            @PathVariable String month,
            @PathVariable String number,
            @PathVariable String folder,
            @PathVariable String file) {
        Edition edition = sealed.at(month, number);
        Path found = find(edition, folder + "/" + file);
        ContentDisposition toBeSaved = ContentDisposition.attachment()
                .filename(edition.key().month() + "-edition-" + edition.requireNumber() + "-" + found.getFileName())
                .build();
        return ResponseEntity.ok()
                .contentType(type(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, toBeSaved.toString())
                .body(new FileSystemResource(found));
    }

    private Path find(Edition edition, String name) {
        return files.find(edition, name)
                .orElseThrow(
                        () -> new NotFoundException("The edition has no such file, or it is not as it was sealed."));
    }

    private static MediaType type(String file) {
        return TYPES.getOrDefault(StringUtils.getFilenameExtension(file), MediaType.APPLICATION_OCTET_STREAM);
    }
}
