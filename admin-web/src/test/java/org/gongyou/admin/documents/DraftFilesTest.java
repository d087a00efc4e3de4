package org.gongyou.admin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongyou.core.document.Paper;
import org.gongyou.core.document.Paper.Kind;
import org.gongyou.core.document.Paper.Part;
import org.junit.jupiter.api.Test;

/** The files of a draft hold every word of it, show Chinese on any machine, and say that they are drafts. */
class DraftFilesTest {

    private static final Paper PAPER = new Paper(
            "劳动人事争议仲裁申请书",
            List.of(
                    part(Kind.TEXT, "申请人：李建设，身份证号码______，联系电话13700001111。"),
                    part(Kind.HEADING, "仲裁请求"),
                    part(Kind.ITEM, "1. 请求裁决被申请人支付赔偿金96000.00元。"),
                    part(Kind.DETAIL, "计算：2 × 6 × 8000 = 96000.00 元"),
                    part(Kind.TEXT, "第一行。\n第二行，含生僻字：喆、堃、燚。"),
                    new Part(
                            Kind.TABLE,
                            "",
                            List.of(
                                    List.of("序号", "证据名称", "来源", "证明内容", "页码"),
                                    List.of("1", "劳动合同", "本人保存", "存在劳动关系", "______"))),
                    part(Kind.SIGNATURE, "申请人（本人签名、捺印）：______")),
            List.of("交到哪里：劳动合同履行地。", "时效：一年（第27条）。"));

    private static final List<String> WORDS = List.of(
            "劳动人事争议仲裁申请书", "李建设", "______", "96000.00元", "2 × 6 × 8000", "喆、堃、燚", "劳动合同", "本人签名", "交之前请看", "第27条");

    @Test
    void wordHoldsEveryWordAndTheMarkOfADraft() throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(WordFile.of(PAPER)))) {
            String text =
                    file.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                            + file.getTables().get(0).getText();

            assertThat(text).contains(WORDS);
            assertThat(text).contains("第一行。\n第二行");
            assertThat(file.getHeaderList().toString()
                            + file.getHeaderList().get(0)._getHdrFtr())
                    .contains("草稿");
            assertThat(file.getHeaderList().get(0)._getHdrFtr().toString())
                    .contains("fillcolor=\"#e4dcd7\"", "rotation:315")
                    .doesNotContain("\"black\"");
            assertThat(file.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("劳动合同");
        }
    }

    @Test
    void pdfHoldsEveryWordAndTheMarkOfADraft() throws IOException {
        try (PDDocument file = Loader.loadPDF(PdfFile.of(PAPER))) {
            String text = new PDFTextStripper().getText(file);

            assertThat(text.replace("\r", "")).contains(WORDS).contains("草稿　第 1 页", "草稿　第 2 页");
            assertThat(file.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void pdfBringsTheCharactersThatItUsesAndNoMore() throws IOException {
        byte[] bytes = PdfFile.of(PAPER);
        try (PDDocument file = Loader.loadPDF(bytes)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }

            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(bytes).hasSizeLessThan(200_000);
        }
    }

    @Test
    void longDraftsGoOverSeveralPages() throws IOException {
        List<Part> parts = IntStream.range(0, 120)
                .mapToObj(i -> part(Kind.TEXT, "第" + i + "段，经过写得很长很长，一直写到一行放不下为止，然后再接着写下去，写到下一行。"))
                .toList();
        Paper paper = new Paper("拖欠工资投诉书", parts, List.of("核对。"));

        try (PDDocument file = Loader.loadPDF(PdfFile.of(paper))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(4);
            assertThat(new PDFTextStripper().getText(file)).contains("第0段", "第119段");
        }
    }

    @Test
    void keepsTheRowsOfATableWhateverItsColumns() throws IOException {
        Paper four = new Paper(
                "工伤认定申请要点",
                List.of(new Part(
                        Kind.TABLE,
                        "",
                        List.of(List.of("序号", "材料", "从哪里来", "备好了吗"), List.of("1", "申请表", "窗口", "______")))),
                List.of());

        try (PDDocument file = Loader.loadPDF(PdfFile.of(four))) {
            assertThat(new PDFTextStripper().getText(file))
                    .containsPattern("序号\\s+材料\\s+从哪里来\\s+备好了吗\\s+1\\s+申请表\\s+窗口");
            assertThat(lines(new PDFTextStripper().getText(file))).contains("1 申请表 窗口 ______");
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }

    private static Part part(Kind kind, String text) {
        return new Part(kind, text, List.of());
    }
}
