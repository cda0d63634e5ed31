package org.twelvemonth.audit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.Workplace;
import tools.jackson.core.JacksonException;

/** Compares the heads that are kept outside of the ledger with the trail in it. */
@Component
final class HeadComparison {
    private final KeptHeads kept;
    private final Workplace workplace;

    HeadComparison(KeptHeads kept, Workplace workplace) {
        this.kept = kept;
        this.workplace = workplace;
    }

    /**
     * Compares the newest head.
     *
     * @param end where the trail ends
     * @param hashes the hash of an entry of the trail by its number, 64 zeros for 0; empty where there is no such entry
     * @param keeping how the head must be signed
     * @return a sentence for each problem
     */
    List<String> newest(AuditHead end, LongFunction<Optional<String>> hashes, Keeping keeping) {
        Path file = kept.newestFile();
        try {
            return kept.newest()
                    .map(head -> newest(file, head, end, hashes, keeping))
                    .orElseGet(() -> end.number() == 0
                            ? List.of()
                            : List.of(file + " is missing, where the trail has "
                                    + (end.number() == 1 ? "1 entry" : end.number() + " entries")
                                    + ": the file was removed, or the data folder is a new one."));
        } catch (JacksonException e) {
            return List.of(file + " cannot be read, where the trail ends with entry " + end.number() + " and the hash "
                    + end.hash() + ": it was changed or is damaged.");
        }
    }

    private List<String> newest(
            Path file, KeptHead head, AuditHead end, LongFunction<Optional<String>> hashes, Keeping keeping) {
        List<String> problems = new ArrayList<>();
        signature(file, head, keeping.publicKey()).ifPresent(problems::add);
        if (!head.allows(end)) {
            if (!has(head, hashes)) {
                problems.add(unknown(file, head));
            } else if (!workplace.ledgerCanBeShared()) {
                problems.add("The trail goes on to entry " + end.number() + " with the hash " + end.hash() + ", where "
                        + file
                        + " ends with entry " + head.number()
                        + ": entries were added without the program, or the file is an older one.");
            }
        }
        return problems;
    }

    /** The problem with a signature; empty where none is asked for. */
    static Optional<String> signature(Path file, KeptHead head, @Nullable String publicKey) {
        return publicKey == null || HeadSigner.signed(head, publicKey)
                ? Optional.empty()
                : Optional.of(file + " has entry " + head.number() + " with the hash " + head.hash()
                        + " without a signature that fits the public key " + publicKey
                        + ": the program did not write it.");
    }

    /**
     * Compares the heads beside the publications, and the copies.
     *
     * @return a sentence for each problem
     */
    List<String> others(LongFunction<Optional<String>> hashes, Keeping keeping) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            for (Map.Entry<Path, KeptHead> beside : kept.besidePublications().entrySet()) {
                if (!has(beside.getValue(), hashes)) {
                    problems.add(unknown(beside.getKey(), beside.getValue()));
                }
            }
        } catch (JacksonException e) {
            problems.add("A file with a kept head of the trail cannot be read. Restore it from a backup.");
        }
        problems.addAll(copies(hashes, keeping));
        return problems;
    }

    private List<String> copies(LongFunction<Optional<String>> hashes, Keeping keeping) throws IOException {
        if (keeping.copies() == null || !keeping.equals(kept.keeping())) {
            // The settings name another file than the trail; from now on that one counts.
            return List.of();
        }
        Path file = Path.of(keeping.copies());
        try {
            List<KeptHead> copies = kept.copies().orElse(List.of());
            if (copies.isEmpty()) {
                return List.of(file + " is missing or empty, where the trail says that heads are copied to it.");
            }
            return copies.stream()
                    .filter(head -> !has(head, hashes))
                    .map(head -> unknown(file, head))
                    .toList();
        } catch (JacksonException | CharacterCodingException e) {
            return List.of(file + " has a line that is no head of the trail: it was changed or is damaged.");
        }
    }

    private static boolean has(KeptHead head, LongFunction<Optional<String>> hashes) {
        return hashes.apply(head.number()).equals(Optional.of(head.hash()));
    }

    private static String unknown(Path file, KeptHead head) {
        return file + " knows entry " + head.number() + " with the hash " + head.hash()
                + ", which the trail does not have: it was cut short or written anew, or an older ledger was restored.";
    }
}
