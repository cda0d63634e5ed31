package org.twelvemonth.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes fictional records: the same number and files give the same bytes. Forty in a hundred count in the window of October
 * 2026, one in ten of them is withheld, and the references come in the order of a register that grows.
 */
public final class GenerateRecords {
    private static final String HEADER = "reference,country,title,status,delivery_start,delivery_end,recipient,purpose,"
            + "disclosure,disclosure_approver,disclosure_decided_on,approved_on,osja_reference,contract_value_gbp,trained,"
            + "updated_at\n";
    private static final List<String> COUNTRIES = List.of(
            "Albania", "Armenia", "Australia", "Bahrain", "Bangladesh", "Belgium", "Botswana", "Brazil", "Canada", "Chile",
            "Colombia", "Costa Rica", "Cyprus", "Denmark", "Egypt", "Estonia", "Ethiopia", "Fiji", "France", "Georgia",
            "Germany", "Ghana", "Greece", "Hungary", "Iceland", "India", "Indonesia", "Ireland", "Italy", "Jamaica",
            "Japan", "Jordan", "Kenya", "Kosovo", "Kuwait", "Latvia", "Lebanon", "Malaysia", "Malta", "Mexico", "Moldova",
            "Mongolia", "Morocco", "Nepal", "New Zealand", "Nigeria", "Norway", "Oman", "Pakistan", "Peru", "Poland",
            "Portugal", "Qatar", "Romania", "Rwanda", "Senegal", "Serbia", "Singapore", "Spain", "Sri Lanka", "Sweden",
            "Tanzania", "Thailand", "Tonga", "Tunisia", "Turkey", "Uganda", "Ukraine", "Vietnam", "Zambia");
    private static final List<String> THEMES = List.of(
            "Investigation of serious crime", "Digital forensics", "Neighbourhood policing", "Road safety", "Border security",
            "Command of major events", "Protection of vulnerable people", "Standards and complaints");
    private static final LocalDate WITHIN = LocalDate.of(2025, 11, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    private GenerateRecords() {}

    /** Takes the number of records, the number of files, and the folder to write them to. */
    public static void main(String[] arguments) throws IOException {
        int records = Integer.parseInt(arguments[0]);
        int files = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Random random = new Random(records);
        int next = 0;
        for (int file = 0; file < files; file++) {
            int end = (int) ((long) records * (file + 1) / files);
            try (BufferedWriter out =
                    Files.newBufferedWriter(folder.resolve(String.format("records-%03d.csv", file + 1)))) {
                out.write(HEADER);
                for (; next < end; next++) {
                    out.write(record(next, random));
                }
            }
        }
    }

    private static String record(int number, Random random) {
        boolean counts = random.nextInt(100) < 40;
        boolean withheld = random.nextInt(10) == 0;
        LocalDate start = counts ? WITHIN.plusDays(random.nextInt(330)) : LONG_AGO.plusDays(random.nextInt(2_300));
        LocalDate end = start.plusDays(random.nextInt(30));
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String theme = THEMES.get(random.nextInt(THEMES.size()));
        return String.format("BCH-%08d", number) + ',' + country + ',' + theme + ",COMPLETED," + start + ',' + end
                + ",National Police of " + country + ",\"Training, and advice to the " + theme.toLowerCase() + " unit\","
                + (withheld ? "WITHHOLD,," : "PUBLISH,Director of Operations," + end.plusDays(10)) + ','
                + start.minusDays(40) + ",OSJA-" + (100_000 + random.nextInt(900_000)) + ',' + random.nextInt(90_000)
                + ".50," + random.nextInt(60) + ',' + end.plusDays(12) + "T09:30:00Z\n";
    }
}
