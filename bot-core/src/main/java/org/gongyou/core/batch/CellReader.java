package org.gongyou.core.batch;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Slot.Option;
import org.gongyou.core.sheet.RegionCell;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.intents.identity.Fault;
import org.gongyou.intents.identity.IdCard;
import org.gongyou.intents.identity.MobileNumber;
import org.gongyou.intents.identity.PersonName;
import org.jspecify.annotations.Nullable;

/** Reads a cell as the answer to a slot. Pure. */
final class CellReader {

    private static final Set<String> YES = Set.of("是", "同意", "已同意", "本人同意", "YES", "Y", "√", "✓", "对");
    private static final Set<String> NO = Set.of("否", "不同意", "不", "NO", "N", "×", "没有", "无");
    /** Names of two characters are often set as wide as those of three. */
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private static final int LONGEST_WORDS = 60;

    private CellReader() {}

    /** What a cell says, or what is wrong with it; the fault's column is the slot's. */
    record Read(@Nullable String value, @Nullable RowFault fault) {}

    static Read read(Slot slot, String cell, LocalDate today) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return switch (slot.type()) {
            case PERSON_NAME ->
                PersonName.parse(PADDING.matcher(text).replaceAll(""))
                        .map(CellReader::value)
                        .orElseGet(() -> fault(slot, "不像姓名", "写 2 到 30 个汉字或字母，少数民族姓名中间用“·”，不要写数字、称呼和备注"));
            case MOBILE_CN ->
                MobileNumber.parse(text)
                        .map(CellReader::value)
                        .orElseGet(() -> fault(slot, "不是 11 位的大陆手机号", "向本人核对后重填，一格只写一个号码"));
            case ID_CARD -> idCard(slot, text, today);
            case ENUM -> option(slot, text);
            case REGION -> region(slot, text);
            case CONSENT -> yesOrNo(slot, text);
            default -> words(slot, text);
        };
    }

    private static Read value(String value) {
        return new Read(value, null);
    }

    private static Read fault(Slot slot, String what, String remedy) {
        return new Read(null, new RowFault(slot.label(), what, remedy));
    }

    private static Read idCard(Slot slot, String text, LocalDate today) {
        if (text.matches("(?i)[\\d.]+E\\+?\\d+")) {
            return fault(slot, "被表格软件当成了数字，后几位已经丢了", "先把这一列设成“文本”格式，再重新填 18 位号码");
        }
        Optional<Fault> broken = IdCard.check(text.replace(" ", ""), today);
        if (broken.isPresent()) {
            return idFault(slot, broken.get(), text);
        }
        IdCard card = IdCard.parse(text.replace(" ", "")).orElseThrow();
        Slot.AgeRule age = slot.age();
        return age != null && card.ageOn(today) < age.min()
                ? fault(slot, "的年龄不符合", age.refuse())
                : value(card.number());
    }

    private static Read idFault(Slot slot, Fault broken, String text) {
        return switch (broken.rule()) {
            case OLD_15 -> fault(slot, "是 15 位的旧号码", "旧身份证已经停用，请填新证上的 18 位号码");
            case LENGTH -> fault(slot, "不是 18 位", "照着身份证重填，不要多字少字");
            case CHARACTERS -> fault(slot, "里有不该出现的字", "前 17 位是数字，最后一位是数字或 X");
            case REGION -> fault(slot, "开头的地区代码不存在", "照着身份证核对前 6 位");
            case BIRTH_DATE -> fault(slot, "里的出生日期不存在", "照着身份证核对第 7 到 14 位");
            case CHECKSUM ->
                text.endsWith("000")
                        ? fault(slot, "校验不对，后三位是 000", "多半是表格软件把它当成了数字：先把这一列设成“文本”格式，再重新填")
                        : fault(slot, "校验不对，有一位抄错了", "照着身份证逐位核对；最后一位是 X 的要写 X");
        };
    }

    private static Read option(Slot slot, String text) {
        Optional<Option> chosen = matching(slot.options(), text, o -> Stream.of(o.label(), o.value()))
                .or(() ->
                        matching(slot.options(), text, o -> Stream.of(o.label().replaceAll("（.*）", ""))))
                .or(() -> matching(slot.options(), text, o -> o.aliases().stream()));
        if (chosen.isEmpty()) {
            String labels = slot.options().stream()
                    .filter(o -> !o.hidden())
                    .map(Option::label)
                    .collect(Collectors.joining("、"));
            return fault(slot, "不是可以选的一项", "填其中一项：" + labels);
        }
        String refuse = chosen.get().refuse();
        return refuse == null ? value(chosen.get().value()) : fault(slot, "这种情况不能入会", refuse);
    }

    private static Optional<Option> matching(
            List<Option> options, String text, Function<Option, Stream<String>> names) {
        return options.stream()
                .filter(o -> names.apply(o).anyMatch(n -> plain(n).equals(plain(text))))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s()、，,]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Read region(Slot slot, String text) {
        RegionCell cell = RegionCell.read(text);
        return cell.code() == null ? fault(slot, cell.what(), cell.remedy()) : value(cell.code());
    }

    private static Read yesOrNo(Slot slot, String text) {
        String said = text.toUpperCase(Locale.ROOT);
        if (YES.contains(said)) {
            return value("yes");
        }
        return NO.contains(said) ? value("no") : fault(slot, "只能填“是”或“否”", "问过本人再填");
    }

    private static Read words(Slot slot, String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() < 2 || clean.length() > LONGEST_WORDS
                ? fault(slot, "太短或者太长", "写 2 到 " + LONGEST_WORDS + " 个字，单位写全称")
                : value(clean);
    }
}
