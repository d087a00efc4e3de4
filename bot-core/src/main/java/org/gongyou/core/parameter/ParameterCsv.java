package org.gongyou.core.parameter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Parameters as a table file: UTF-8 with a byte order mark, so that spreadsheets read the Chinese right, the first line
 * the names of the columns.
 */
public final class ParameterCsv {

    private static final String MARK = "\uFEFF";
    private static final String[] COLUMNS = {
        "region_code", "param_code", "value", "effective_from", "effective_to", "source", "source_url"
    };
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS)
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private ParameterCsv() {}

    /** The parameters as a table. */
    public static String write(List<Parameter> parameters) {
        StringBuilder table = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
            printer.printRecord((Object[]) COLUMNS);
            for (Parameter p : parameters) {
                printer.printRecord(
                        p.region(), p.code().name(), p.value(), p.from(), p.to(), p.source(), p.sourceUrl());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    /**
     * Reads a table whose first line names the columns, in the order in which they are written.
     *
     * @throws BadParameterException naming every line that cannot be read
     */
    public static List<Parameter> read(String table) {
        String bare = table.startsWith(MARK) ? table.substring(1) : table;
        if (!bare.startsWith(String.join(",", COLUMNS))) {
            throw new BadParameterException(List.of("第 1 行应是 " + String.join(",", COLUMNS) + "，请用导出的文件作模板"));
        }
        List<String> faults = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(new StringReader(bare), FORMAT)) {
            for (CSVRecord line : lines) {
                parameter(line, "第 " + (line.getRecordNumber() + 1) + " 行 ", faults)
                        .ifPresent(parameters::add);
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add("表格的引号或逗号不成对，读不了，请用导出的文件作模板");
        }
        if (!faults.isEmpty()) {
            throw new BadParameterException(faults);
        }
        return parameters;
    }

    private static Optional<Parameter> parameter(CSVRecord line, String where, List<String> faults) {
        if (line.size() != COLUMNS.length) {
            faults.add(where + "应有 " + COLUMNS.length + " 列，实际 " + line.size() + " 列，请核对逗号");
            return Optional.empty();
        }
        Optional<ParameterCode> code = ParameterCode.find(line.get("param_code"));
        Optional<LocalDate> from = day(line.get("effective_from"));
        Optional<LocalDate> to = day(line.get("effective_to"));
        if (code.isEmpty()) {
            faults.add(where + "param_code：没有“" + line.get("param_code") + "”这个参数，请照参数清单填写");
        }
        if (from.isEmpty()) {
            faults.add(where + "effective_from：要填日期，如 2026-01-01");
        }
        if (to.isEmpty() && !line.get("effective_to").isEmpty()) {
            faults.add(where + "effective_to：要填日期，如 2026-12-31，长期有效就留空");
        }
        String url = line.get("source_url");
        return code.flatMap(c -> from.map(f -> new Parameter(
                line.get("region_code"),
                c,
                line.get("value"),
                f,
                to.orElse(null),
                line.get("source"),
                url.isEmpty() ? null : url)));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
