package org.gongyou.admin.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as a workbook. What people have written is text and stays text, also when somebody edits the cell: it never becomes
 * a formula, and long numbers keep all their digits.
 */
final class Xlsx {

    static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int UNIT = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle text = book.createCellStyle();
    private final CellStyle amount = book.createCellStyle();
    private final CellStyle head = book.createCellStyle();
    private XSSFSheet sheet;
    private int rows;

    /** Begins with a sheet of that name. */
    Xlsx(String name) {
        text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
        text.setQuotePrefixed(true);
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        amount.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0.00"));
        head.cloneStyleFrom(text);
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        this.sheet = book.createSheet(name);
    }

    /** Goes on with another sheet. */
    Xlsx sheet(String name) {
        sheet = book.createSheet(name);
        rows = 0;
        return this;
    }

    /** Adds the names of the columns; they stay in sight. */
    Xlsx heads(List<String> names) {
        add(names, head);
        sheet.createFreezePane(0, rows);
        for (int i = 0; i < names.size(); i++) {
            sheet.setDefaultColumnStyle(i, text);
        }
        return this;
    }

    /** Adds a line: texts, and amounts of money as {@link BigDecimal}. */
    Xlsx line(List<?> cells) {
        add(cells, text);
        return this;
    }

    private void add(List<?> cells, CellStyle style) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            if (cells.get(i) instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(amount);
            } else {
                cell.setCellValue(String.valueOf(cells.get(i)));
                cell.setCellStyle(style);
                widen(i, cell.getStringCellValue());
            }
        }
    }

    /** Chinese characters are two wide. */
    private void widen(int column, String value) {
        int wide = value.lines().mapToInt(Xlsx::width).max().orElse(0) + 2;
        int now = sheet.getColumnWidth(column);
        sheet.setColumnWidth(column, Math.max(now, Math.min(WIDEST, Math.max(NARROWEST, wide)) * UNIT));
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    /** Lets only these be chosen in a column, from the second line on. */
    Xlsx choices(int column, List<String> options, int lines) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(options.toArray(String[]::new)),
                new CellRangeAddressList(1, lines, column, column));
        choice.setShowErrorBox(false);
        sheet.addValidationData(choice);
        return this;
    }

    /** The file, to be saved under that name and kept by no cache. */
    ResponseEntity<byte[]> file(String name) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .body(bytes());
    }

    private byte[] bytes() {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
