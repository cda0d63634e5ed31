package org.twelvemonth.intake.register;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.sort.ItemCodec;

/** Writes rows to the temporary files of a sort, and reads them back equal in every part. */
final class FileRowCodec implements ItemCodec<FileRow> {
    /** What an engagement takes in memory beside its texts, in bytes; a rejected row takes no more. */
    private static final int BYTES_OF_A_ROW = 1_000;

    private final List<String> files;
    private final Function<String, Country> countries;

    /**
     * A codec for the rows of one run.
     *
     * @param files the names of the record files, by their number
     * @param countries gives the country of an ISO code that was written
     */
    FileRowCodec(List<String> files, Function<String, Country> countries) {
        this.files = List.copyOf(files);
        this.countries = countries;
    }

    @Override
    public void write(FileRow row, DataOutput output) throws IOException {
        output.writeInt(row.file());
        output.writeLong(row.outcome().source().line());
        switch (row.outcome()) {
            case Outcome.Accepted accepted -> {
                output.writeBoolean(true);
                writeEngagement(accepted.engagement(), output);
                writeNullable(accepted.shown(), output);
            }
            case Outcome.Rejected rejected -> {
                output.writeBoolean(false);
                writeRejected(rejected, output);
            }
        }
    }

    @Override
    public FileRow read(DataInput input) throws IOException {
        int file = input.readInt();
        SourceLine source = new SourceLine(files.get(file), input.readLong());
        return new FileRow(
                file,
                input.readBoolean()
                        ? new Outcome.Accepted(source, readEngagement(input), readNullable(input))
                        : readRejected(source, input));
    }

    @Override
    public long size(FileRow row) {
        return BYTES_OF_A_ROW
                + switch (row.outcome()) {
                    case Outcome.Accepted accepted -> characters(accepted.engagement());
                    case Outcome.Rejected rejected -> characters(rejected);
                };
    }

    private static long characters(Engagement engagement) {
        Engagement.Assistance assistance = engagement.assistance();
        long written = characters(
                engagement.title(),
                assistance.locality(),
                assistance.recipient(),
                assistance.purpose(),
                assistance.theme(),
                assistance.type(),
                assistance.mode(),
                assistance.partners(),
                engagement.request().declineReason(),
                engagement.assessment().reference(),
                engagement.assessment().status(),
                engagement.assessment().risk(),
                engagement.approval().level(),
                engagement.approval().section26(),
                engagement.funding().funder(),
                engagement.decision().approver(),
                engagement.decision().writtenDisclosure(),
                engagement.decision().writtenMarking());
        return written + characters(engagement.others());
    }

    private static long characters(@Nullable String... texts) {
        long sum = 0;
        for (String text : texts) {
            sum += text == null ? 0 : text.length();
        }
        return sum;
    }

    private static long characters(Outcome.Rejected rejected) {
        return characters(rejected.cells())
                + rejected.named().stream().mapToLong(String::length).sum()
                + rejected.problems().stream()
                        .mapToLong(problem -> problem.value().length())
                        .sum();
    }

    private static long characters(Map<String, String> cells) {
        return cells.values().stream().mapToLong(String::length).sum();
    }

    private static void writeEngagement(Engagement engagement, DataOutput output) throws IOException {
        ItemCodec.writeText(engagement.reference(), output);
        output.writeInt(engagement.countries().size());
        for (Country country : engagement.countries()) {
            output.writeUTF(country.code());
        }
        ItemCodec.writeText(engagement.title(), output);
        output.writeUTF(engagement.status().name());
        writeDay(engagement.delivery().start(), output);
        writeDay(engagement.delivery().end(), output);
        writeNullable(engagement.assistance().locality(), output);
        writeNullable(engagement.assistance().recipient(), output);
        writeNullable(engagement.assistance().purpose(), output);
        writeNullable(engagement.assistance().theme(), output);
        writeNullable(engagement.assistance().type(), output);
        writeNullable(engagement.assistance().mode(), output);
        writeNullable(engagement.assistance().partners(), output);
        writeDay(engagement.request().requestedOn(), output);
        writeDay(engagement.request().decidedOn(), output);
        writeNullable(engagement.request().declineReason(), output);
        writeNullable(engagement.assessment().reference(), output);
        writeNullable(engagement.assessment().status(), output);
        writeNullable(engagement.assessment().risk(), output);
        writeDay(engagement.assessment().reviewDue(), output);
        writeNullable(engagement.approval().level(), output);
        writeDay(engagement.approval().approvedOn(), output);
        writeNullable(engagement.approval().section26(), output);
        writeNullable(engagement.funding().funder(), output);
        writeSum(engagement.funding().contractValue(), output);
        writeSum(engagement.funding().amountReceived(), output);
        writeCount(engagement.people().trained(), output);
        writeCount(engagement.people().deployed(), output);
        writeDecision(engagement.decision(), output);
        writeInstant(engagement.updatedAt(), output);
        writeCells(engagement.others(), output);
    }

    private Engagement readEngagement(DataInput input) throws IOException {
        return new Engagement(
                ItemCodec.readText(input),
                readCountries(input),
                ItemCodec.readText(input),
                EngagementStatus.valueOf(input.readUTF()),
                new Engagement.Delivery(readDay(input), readDay(input)),
                new Engagement.Assistance(
                        readNullable(input),
                        readNullable(input),
                        readNullable(input),
                        readNullable(input),
                        readNullable(input),
                        readNullable(input),
                        readNullable(input)),
                new Engagement.Request(readDay(input), readDay(input), readNullable(input)),
                new Engagement.Assessment(
                        readNullable(input), readNullable(input), readNullable(input), readDay(input)),
                new Engagement.Approval(readNullable(input), readDay(input), readNullable(input)),
                new Engagement.Funding(readNullable(input), readSum(input), readSum(input)),
                new Engagement.People(readCount(input), readCount(input)),
                readDecision(input),
                readInstant(input),
                readCells(input));
    }

    private List<Country> readCountries(DataInput input) throws IOException {
        int size = input.readInt();
        List<Country> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(countries.apply(input.readUTF()));
        }
        return read;
    }

    private static void writeDecision(DisclosureDecision decision, DataOutput output) throws IOException {
        output.writeUTF(decision.disclosure().name());
        output.writeInt(decision.grounds().size());
        for (WithholdingGround ground : decision.grounds()) {
            ItemCodec.writeText(ground.written(), output);
            writeNullable(ground.section().map(Enum::name).orElse(null), output);
        }
        writeNullable(decision.approver(), output);
        writeDay(decision.decidedOn(), output);
        writeDay(decision.reviewDue(), output);
        output.writeUTF(decision.marking().name());
        writeNullable(decision.writtenDisclosure(), output);
        writeNullable(decision.writtenMarking(), output);
    }

    private static DisclosureDecision readDecision(DataInput input) throws IOException {
        Disclosure disclosure = Disclosure.valueOf(input.readUTF());
        int size = input.readInt();
        List<WithholdingGround> grounds = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            grounds.add(new WithholdingGround(
                    ItemCodec.readText(input),
                    Optional.ofNullable(readNullable(input)).map(WithholdingGround.Section::valueOf)));
        }
        return new DisclosureDecision(
                disclosure,
                grounds,
                readNullable(input),
                readDay(input),
                readDay(input),
                Marking.valueOf(input.readUTF()),
                readNullable(input),
                readNullable(input));
    }

    private static void writeRejected(Outcome.Rejected rejected, DataOutput output) throws IOException {
        writeNullable(rejected.reference(), output);
        output.writeInt(rejected.problems().size());
        for (Problem problem : rejected.problems()) {
            ItemCodec.writeText(problem.column(), output);
            ItemCodec.writeText(problem.value(), output);
            ItemCodec.writeText(problem.expected(), output);
            ItemCodec.writeText(problem.remedy(), output);
        }
        writeCells(rejected.cells(), output);
        output.writeInt(rejected.named().size());
        for (String named : rejected.named()) {
            ItemCodec.writeText(named, output);
        }
        output.writeUTF(rejected.marking().name());
    }

    private static Outcome.Rejected readRejected(SourceLine source, DataInput input) throws IOException {
        String reference = readNullable(input);
        int size = input.readInt();
        List<Problem> problems = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            problems.add(new Problem(
                    ItemCodec.readText(input),
                    ItemCodec.readText(input),
                    ItemCodec.readText(input),
                    ItemCodec.readText(input)));
        }
        Map<String, String> cells = readCells(input);
        size = input.readInt();
        List<String> named = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            named.add(ItemCodec.readText(input));
        }
        return new Outcome.Rejected(source, reference, problems, cells, named, Marking.valueOf(input.readUTF()));
    }

    private static void writeCells(Map<String, String> cells, DataOutput output) throws IOException {
        output.writeInt(cells.size());
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            ItemCodec.writeText(cell.getKey(), output);
            ItemCodec.writeText(cell.getValue(), output);
        }
    }

    private static Map<String, String> readCells(DataInput input) throws IOException {
        int size = input.readInt();
        if (size == 0) {
            return Map.of();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            cells.put(ItemCodec.readText(input), ItemCodec.readText(input));
        }
        return cells;
    }

    private static void writeNullable(@Nullable String text, DataOutput output) throws IOException {
        output.writeBoolean(text != null);
        if (text != null) {
            ItemCodec.writeText(text, output);
        }
    }

    private static @Nullable String readNullable(DataInput input) throws IOException {
        return input.readBoolean() ? ItemCodec.readText(input) : null;
    }

    private static void writeDay(@Nullable LocalDate day, DataOutput output) throws IOException {
        output.writeBoolean(day != null);
        if (day != null) {
            output.writeLong(day.toEpochDay());
        }
    }

    private static @Nullable LocalDate readDay(DataInput input) throws IOException {
        return input.readBoolean() ? LocalDate.ofEpochDay(input.readLong()) : null;
    }

    private static void writeInstant(@Nullable Instant instant, DataOutput output) throws IOException {
        output.writeBoolean(instant != null);
        if (instant != null) {
            output.writeLong(instant.getEpochSecond());
            output.writeInt(instant.getNano());
        }
    }

    private static @Nullable Instant readInstant(DataInput input) throws IOException {
        return input.readBoolean() ? Instant.ofEpochSecond(input.readLong(), input.readInt()) : null;
    }

    private static void writeSum(@Nullable BigDecimal sum, DataOutput output) throws IOException {
        writeNullable(sum == null ? null : sum.toString(), output);
    }

    private static @Nullable BigDecimal readSum(DataInput input) throws IOException {
        String text = readNullable(input);
        return text == null ? null : new BigDecimal(text);
    }

    private static void writeCount(@Nullable Integer count, DataOutput output) throws IOException {
        output.writeBoolean(count != null);
        if (count != null) {
            output.writeInt(count);
        }
    }

    private static @Nullable Integer readCount(DataInput input) throws IOException {
        return input.readBoolean() ? input.readInt() : null;
    }
}
