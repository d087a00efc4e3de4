package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.gongyou.core.sheet.BadSheetException;
import org.gongyou.core.sheet.Table;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook that somebody has sent, as people see it: the first line that is not empty holds the
 * heads. Formulas are not worked out. How much a file unpacks to is counted before it is read, and reading ends where the
 * list is too long, so that no file can fill the memory.
 */
final class SheetReader {

    /** So large a file may be, and so much it may unpack to. */
    private static final int MOST_BYTES = 1_000_000;

    private static final long MOST_UNPACKED = 16_000_000;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_CELL = 500;
    private static final String NO_WORKBOOK =
            "这个文件打不开，它不是 Excel 工作簿（.xlsx）。请下载模板，填好后另存为 .xlsx 再上传；.xls、.csv 和加了密码的文件不行。";

    private SheetReader() {}

    /**
     * The file that a request brings.
     *
     * @throws BadSheetException if it is too large
     */
    static byte[] file(HttpServletRequest request) throws IOException {
        byte[] file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new BadSheetException("文件超过 1 MB。请只留要填的这一张表，去掉图片和别的内容，再上传。");
        }
        return file;
    }

    /**
     * The table in a file.
     *
     * @param mostLines so many lines it may have below its heads
     * @throws BadSheetException if it is no workbook, or too large
     */
    static Table read(byte[] file, int mostLines) {
        try {
            weigh(file);
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
                return table(workbook, mostLines);
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException e) {
            throw new BadSheetException(NO_WORKBOOK);
        }
    }

    private static void weigh(byte[] file) throws IOException {
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            byte[] chunk = new byte[8192];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                        throw new BadSheetException("这个文件解开以后太大了。请只留要填的这一张表，去掉图片和别的内容，再上传。");
                    }
                }
            }
        }
        if (entries == 0) {
            throw new BadSheetException(NO_WORKBOOK);
        }
    }

    private static Table table(OPCPackage workbook, int mostLines)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new BadSheetException(NO_WORKBOOK);
        }
        Lines lines = new Lines(mostLines);
        try (InputStream first = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(workbook),
                    lines,
                    new DataFormatter(),
                    false));
            xml.parse(new InputSource(first));
        }
        return lines.table();
    }

    /** The lines of a sheet as they come. */
    private static final class Lines implements SheetContentsHandler {

        private final List<Table.Line> lines = new ArrayList<>();
        private final TreeMap<Integer, String> cells = new TreeMap<>();
        private final int mostLines;
        private @Nullable List<String> heads;

        Lines(int mostLines) {
            this.mostLines = mostLines;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? next() : new CellReference(reference).getCol();
            if (value != null && !value.isBlank() && column < MOST_COLUMNS) {
                cells.put(column, value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
            }
        }

        private int next() {
            return cells.isEmpty() ? 0 : cells.lastKey() + 1;
        }

        @Override
        public void endRow(int row) {
            if (cells.isEmpty()) {
                return;
            }
            if (heads == null) {
                heads = padded(cells.lastKey() + 1);
                return;
            }
            if (lines.size() >= mostLines) {
                throw new BadSheetException("这张表超过 " + mostLines + " 行，请分成几份上传。");
            }
            lines.add(new Table.Line(row + 1, padded(heads.size())));
        }

        private List<String> padded(int size) {
            List<String> padded = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                padded.add(cells.getOrDefault(i, ""));
            }
            return padded;
        }

        Table table() {
            return new Table(heads == null ? List.of() : heads, lines);
        }
    }
}
