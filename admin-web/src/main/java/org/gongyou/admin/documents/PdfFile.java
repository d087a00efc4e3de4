package org.gongyou.admin.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.gongyou.core.document.Paper;
import org.gongyou.core.document.Paper.Part;

/**
 * Writes a draft as PDF: A4, marked as a draft on every page. The characters that it uses are embedded, so that it looks the same
 * on every machine, whatever fonts that has.
 */
final class PdfFile {

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final float MARGIN = 64;
    private static final float BODY = 11.5f;
    private static final float INDENT = 2 * BODY;
    private static final float LEADING = 1.65f;
    private static final float NARROW = 8;
    private static final float WIDE = 28;

    private final Document file = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final BaseFont face;

    private PdfFile(BaseFont face) {
        this.face = face;
    }

    /** The bytes of a {@code .pdf}. */
    static byte[] of(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfFile(face()).write(paper, out);
        return out.toByteArray();
    }

    /** Read anew each time: it takes ten megabytes, and drafts are few. */
    private static BaseFont face() {
        try (InputStream font = PdfFile.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IllegalStateException("The font " + FONT + " is missing; build admin-web with Maven.");
            }
            return BaseFont.createFont(
                    "NotoSansSC-Regular.ttf", BaseFont.IDENTITY_H, true, false, font.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper, ByteArrayOutputStream out) {
        PdfWriter writer = PdfWriter.getInstance(file, out);
        writer.setPageEvent(new DraftMark(face));
        file.addTitle(paper.title() + "（草稿）");
        file.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        Paragraph title = paragraph(paper.title(), 18);
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(14);
        file.add(title);
        paper.parts().forEach(this::part);
        advice(paper.advice());
        file.close();
    }

    private void part(Part part) {
        switch (part.kind()) {
            case HEADING -> add(part.text(), BODY + 1.5f, 0, 8);
            case TEXT -> {
                Paragraph text = paragraph(part.text(), BODY);
                text.setFirstLineIndent(INDENT);
                file.add(text);
            }
            case ITEM -> add(part.text(), BODY, INDENT, 2);
            case DETAIL -> add(part.text(), BODY - 2, 2 * INDENT, 0);
            case SIGNATURE -> {
                Paragraph signature = paragraph(part.text(), BODY);
                signature.setAlignment(Element.ALIGN_RIGHT);
                signature.setSpacingBefore(12);
                file.add(signature);
            }
            case TABLE -> file.add(table(part.rows()));
        }
    }

    /** Numbers and the column to be filled in are narrow. */
    private static float[] widths(int columns) {
        float[] widths = new float[columns];
        Arrays.fill(widths, WIDE);
        widths[0] = NARROW;
        widths[columns - 1] = NARROW + 1;
        return widths;
    }

    private PdfPTable table(List<List<String>> rows) {
        PdfPTable table = new PdfPTable(widths(rows.get(0).size()));
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(8);
        table.setHeaderRows(1);
        for (List<String> row : rows) {
            for (String text : row) {
                PdfPCell cell = new PdfPCell(new Phrase(14, chunk(text, font(BODY - 1.5f))));
                cell.setPadding(5);
                table.addCell(cell);
            }
        }
        return table;
    }

    private void advice(List<String> sentences) {
        file.newPage();
        add("交之前请看（这一页不用交）", BODY + 1.5f, 0, 0);
        sentences.forEach(sentence -> add("· " + sentence, BODY - 0.5f, 0, 4));
    }

    private void add(String text, float size, float indent, float before) {
        Paragraph paragraph = paragraph(text, size);
        paragraph.setIndentationLeft(indent);
        paragraph.setSpacingBefore(before);
        file.add(paragraph);
    }

    private Paragraph paragraph(String text, float size) {
        Paragraph paragraph = new Paragraph(chunk(text, font(size)));
        paragraph.setMultipliedLeading(LEADING);
        return paragraph;
    }

    private static Chunk chunk(String text, Font font) {
        return new Chunk(text, font).setSplitCharacter(ChineseLines.BREAKS);
    }

    private Font font(float size) {
        return new Font(face, size);
    }

    /** Writes 草稿 across each page, and its number below. */
    private static final class DraftMark extends PdfPageEventHelper {

        private static final Color PALE = new Color(238, 232, 228);

        private final BaseFont face;

        DraftMark(BaseFont face) {
            this.face = face;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            Rectangle page = document.getPageSize();
            float middle = page.getWidth() / 2;
            PdfContentByte under = writer.getDirectContentUnder();
            ColumnText.showTextAligned(
                    under,
                    Element.ALIGN_CENTER,
                    new Phrase("草稿", new Font(face, 150, Font.NORMAL, PALE)),
                    middle,
                    page.getHeight() / 2 - 60,
                    45);
            ColumnText.showTextAligned(
                    under,
                    Element.ALIGN_CENTER,
                    new Phrase("草稿　第 " + writer.getPageNumber() + " 页", new Font(face, 9)),
                    middle,
                    MARGIN / 2,
                    0);
        }
    }
}
