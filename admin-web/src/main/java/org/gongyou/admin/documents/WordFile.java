package org.gongyou.admin.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.gongyou.core.document.Paper;
import org.gongyou.core.document.Paper.Part;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a draft for Word and its kin: A4, marked as a draft on every page, to be changed by whoever downloads it. */
final class WordFile {

    private static final String SHAPES = "declare namespace v='urn:schemas-microsoft-com:vml' .//v:shape";

    private static final String FONT = "宋体";
    private static final int BODY = 12;
    private static final int TITLE = 18;
    private static final int SMALL = 10;

    /** Twentieths of a point. */
    private static final int INDENT = 480;

    private static final int MARGIN = 1440;
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;

    private final XWPFDocument file;

    private WordFile(XWPFDocument file) {
        this.file = file;
    }

    /** The bytes of a {@code .docx}. */
    static byte[] of(Paper paper) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new WordFile(file).write(paper);
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper) {
        page();
        XWPFParagraph title = file.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(240);
        run(title, paper.title(), TITLE).setBold(true);
        paper.parts().forEach(this::part);
        advice(paper.advice());
    }

    private void page() {
        CTSectPr section = file.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(file, section);
        policy.createWatermark("草稿");
        List.of(policy.getDefaultHeader(), policy.getFirstPageHeader(), policy.getEvenPageHeader())
                .forEach(WordFile::fade);
    }

    /** The mark lies behind the words: as it is made, it is black and upright, and nobody can read the page. */
    private static void fade(XWPFHeader header) {
        for (XmlObject shape : header._getHdrFtr().selectPath(SHAPES)) {
            try (XmlCursor mark = shape.newCursor()) {
                mark.setAttributeText(new QName("fillcolor"), "#e4dcd7");
                String style = mark.getAttributeText(new QName("style"));
                mark.setAttributeText(new QName("style"), style + ";rotation:315");
            }
        }
    }

    private void part(Part part) {
        switch (part.kind()) {
            case HEADING -> {
                XWPFParagraph heading = paragraph(0);
                heading.setSpacingBefore(200);
                run(heading, part.text(), BODY + 1).setBold(true);
            }
            case TEXT -> {
                XWPFParagraph text = paragraph(0);
                text.setFirstLineIndent(INDENT);
                run(text, part.text(), BODY);
            }
            case ITEM -> run(paragraph(INDENT), part.text(), BODY);
            case DETAIL -> run(paragraph(2 * INDENT), part.text(), SMALL);
            case SIGNATURE -> {
                keepWithTheOneBefore();
                XWPFParagraph signature = paragraph(0);
                signature.setAlignment(ParagraphAlignment.RIGHT);
                signature.setSpacingBefore(200);
                run(signature, part.text(), BODY);
            }
            case TABLE -> table(part.rows());
        }
    }

    /** A date must not stand alone on the next page. */
    private void keepWithTheOneBefore() {
        List<XWPFParagraph> all = file.getParagraphs();
        XWPFParagraph before = all.get(all.size() - 1);
        before.setKeepNext(before.getAlignment() == ParagraphAlignment.RIGHT);
    }

    private void table(List<List<String>> rows) {
        XWPFTable table = file.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFParagraph cell =
                        table.getRow(row).getCell(column).getParagraphs().get(0);
                run(cell, rows.get(row).get(column), SMALL).setBold(row == 0);
            }
        }
        paragraph(0);
    }

    private void advice(List<String> sentences) {
        XWPFParagraph heading = paragraph(0);
        heading.setPageBreak(true);
        run(heading, "交之前请看（这一页不用交）", BODY + 1).setBold(true);
        sentences.forEach(sentence -> run(paragraph(0), "· " + sentence, BODY - 1));
    }

    private XWPFParagraph paragraph(int indent) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setIndentationLeft(indent);
        paragraph.setSpacingBetween(1.4);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }
}
