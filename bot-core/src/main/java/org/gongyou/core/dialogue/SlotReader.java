package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.service.IdDocument;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.identity.IdCard;
import org.gongyou.intents.identity.PersonName;

/** Finds the answer to a slot in an understood utterance. Pure. */
final class SlotReader {

    private static final Pattern NAME_FRAME = Pattern.compile("^(我的?(名字|姓名)?(叫|是)?|(姓名|名字|叫)(是|叫)?)[:：,，\\s]*");
    /** What people say that they are, or say instead of a name. */
    private static final Pattern NOBODY =
            Pattern.compile("随便|匿名|保密|路人.?|某某.?|无名氏|.*(老师|医生|护士|司机|骑手|师傅|阿姨|保安|保洁|会计|工人|职工|员工|农民工|学生"
                    + "|实习生|老板|外国人|外籍|外地人|本地人|残疾人|退休|返聘|派遣|外包|快递员|外卖员|服务员|厨师|电工|焊工|临时工|零工|[0-9]+岁)");

    private static final Pattern WORK_FRAME =
            Pattern.compile("^(好像|应该|就|目前|现在)?(我)?(们)?(的)?(现在|目前)?(是)?(在|单位是|单位叫|公司是|公司叫|叫|是)?[:：,，\\s]*");
    private static final Pattern WORK_TAIL = Pattern.compile("(上班|工作|打工|干活|干|做事)(的)?(啊|呢|吧)?[。.!！]?$");
    private static final Pattern TALK =
            Pattern.compile("[我你您]们?(要|想|不|选|问|说)|不(想|要|填|办|弄|搞)|[讲说唱写来]个|帮我|给我|刚才|刚刚|再(说|讲|发|问)|取消|倒回|退回");
    private static final Pattern LAST_CHARACTER =
            Pattern.compile(".*?(?:最后(?:一)?位|末位|尾号|尾数|校验码)?(?:是|应该是|应为|为)?([0-9xX])[。.!！]?$");
    private static final String NONE_OF =
            "(我|俺)?(们)?(现在|目前|暂时|这会儿|早就|也|还|就|是|都)*(没有?|无|没得|冇)(什么|啥|个)?(固定|正式|正经|具体|签约|工作|挂靠)*(的)?";
    private static final String OR_ANY_MORE = "(的|了|呢|呀|啊|吧|可填|可写|上班)*";
    private static final Pattern NO_EMPLOYER = Pattern.compile(NONE_OF + "(单位|公司|企业|厂|平台|工作|老板|雇主|东家)" + OR_ANY_MORE);
    private static final Pattern NO_UNION = Pattern.compile(NONE_OF + "(单位|公司|工会|组织)" + OR_ANY_MORE);
    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("^(\\p{IsHan}{2,4})[,，.。、;；:：\\s]+[^\\p{IsHan}]*$");
    private static final String SEPARATORS = ",，.。、;；:： ";
    private static final Pattern FILES_DONE =
            Pattern.compile("(我)?(都|就)?(已经)?(发|传|拍|上传)?(完|好|齐)(了|成)?|完成|就这些(了)?|没有?了|没有?别的了|(就)?这(么|些)?(几|两|三)?张");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{12,}");
    private static final int LONGEST_UNRECOGNISED = 8;
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9()（）·]+(公司|厂|店|集团|中心|工会|联合会|学校|医院|所|站|社)");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d\\s-]{5,}\\d");

    private SlotReader() {}

    /**
     * Reads one slot.
     *
     * @param asked whether this is what we just asked, so that bare answers count
     */
    static Optional<Reading> read(Slot slot, Understanding heard, boolean asked) {
        return slot.askedOnly() && !asked ? Optional.empty() : words(slot, heard, asked);
    }

    private static Optional<Reading> words(Slot slot, Understanding heard, boolean asked) {
        return switch (slot.type()) {
            case PERSON_NAME -> name(heard, asked);
            case MOBILE_CN -> mobile(heard, asked);
            case ID_CARD -> idCard(heard, asked);
            case ORGANISATION, PLATFORM -> organisation(slot.type(), heard, asked);
            case REGION -> RegionReader.read(slot, heard, asked);
            case DATE -> FigureReader.date(slot, heard, asked);
            case MONTH -> FigureReader.month(heard, asked);
            case MONEY -> FigureReader.money(slot, heard, asked);
            case NUMBER -> FigureReader.number(slot, heard, asked);
            case DURATION -> FigureReader.duration(slot, heard, asked);
            case ENUM -> FigureReader.yesOrNo(slot) ? yesNo(slot, heard, asked) : OptionReader.read(slot, heard, asked);
            case DATE_RANGE -> FigureReader.range(heard, asked);
            case USCC -> uscc(heard, asked);
            case ID_DOC -> asked ? idDocument(heard) : Optional.empty();
            case UNION_REF -> union(heard, asked);
            case LISTED -> OptionReader.read(slot, heard, asked);
            case CONSENT -> asked ? consent(heard) : Optional.empty();
            case TEXT, HEALTH_NOTE -> asked ? Optional.of(new Reading.Value(words(slot, heard))) : named(slot, heard);
            case FILE_IMAGE, FILE_PDF -> asked ? files(heard) : Optional.empty();
            case GEO -> asked ? Optional.of(new Reading.Fault("fault.geo", "", List.of())) : Optional.empty();
            case GROUP, BANK_CARD -> Optional.empty();
        };
    }

    /** Mends the last character of an ID number that was refused: "哦是X". */
    static Optional<String> mended(String rejected, Understanding heard) {
        if (rejected.length() != 18 || heard.normalised().length() > 14) {
            return Optional.empty();
        }
        Matcher last = LAST_CHARACTER.matcher(heard.normalised());
        return last.matches()
                ? Optional.of(rejected.substring(0, 17) + last.group(1).toUpperCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<Reading> name(Understanding heard, boolean asked) {
        List<Entity> names = heard.entities(EntityTypes.PERSON_NAME);
        Optional<Reading> introduced = names.stream()
                .filter(e -> asked || "true".equals(e.attributes().get("introduced")) || listed(e, heard))
                .reduce((first, second) -> second)
                .map(e -> new Reading.Value(e.value()));
        if (introduced.isPresent() || !asked) {
            return introduced;
        }
        String bare = NAME_FRAME.matcher(heard.normalised()).replaceFirst("").strip();
        if (!heard.entities(EntityTypes.MOBILE_CN).isEmpty()) {
            // "林涛，18600001234"
            bare = BEFORE_A_NUMBER.matcher(bare).replaceFirst("$1");
        }
        if (bare.length() > 15 || looksLikeTalk(bare) || NOBODY.matcher(bare).matches()) {
            return Optional.empty();
        }
        return PersonName.parse(bare).map(Reading.Value::new);
    }

    /** "王芳，13911112222": a name between commas beside a phone number is the person's own. */
    private static boolean listed(Entity name, Understanding heard) {
        String text = heard.normalised();
        boolean opens = name.start() == 0 || SEPARATORS.indexOf(text.charAt(name.start() - 1)) >= 0;
        boolean closes = name.end() == text.length() || SEPARATORS.indexOf(text.charAt(name.end())) >= 0;
        return opens && closes && !heard.entities(EntityTypes.MOBILE_CN).isEmpty();
    }

    /** Whether a text of a few characters is a phrase rather than a name: it has a word that no name has. */
    private static boolean looksLikeTalk(String bare) {
        boolean foreign = bare.contains("·") || bare.chars().allMatch(c -> c < 128);
        return !foreign
                && (bare.length() > 4
                        || bare.startsWith("姓")
                        || bare.matches("(.)\\1{2,}|.*\\d.*|.*(手机|电话|号码|联系).*")
                        || Pattern.compile("[我你您他的了吗么呢啊吧是不没在要想会什啥怎哪这那]")
                                .matcher(bare)
                                .find());
    }

    private static Optional<Reading> mobile(Understanding heard, boolean asked) {
        List<Entity> numbers = heard.entities(EntityTypes.MOBILE_CN);
        Optional<Reading> sound = numbers.stream()
                .filter(e -> !e.attributes().containsKey("fault"))
                .reduce((first, second) -> second)
                .map(e -> new Reading.Value(e.value()));
        if (sound.isPresent()) {
            return sound;
        }
        Optional<String> faulty = numbers.stream().map(Entity::value).findFirst();
        if (faulty.isEmpty() && asked && heard.entities(EntityTypes.ID_CARD).isEmpty()) {
            Matcher digits = DIGITS.matcher(heard.normalised());
            faulty = digits.find() ? Optional.of(digits.group().replaceAll("\\D", "")) : Optional.empty();
        }
        return faulty.map(n -> new Reading.Fault(
                n.length() == 11 ? "fault.mobile_cn.prefix" : "fault.mobile_cn.length", n, List.of()));
    }

    private static Optional<Reading> idCard(Understanding heard, boolean asked) {
        List<Entity> numbers = heard.entities(EntityTypes.ID_CARD);
        if (!numbers.isEmpty()) {
            Entity number = numbers.get(numbers.size() - 1);
            String fault = number.attributes().get("fault");
            return Optional.of(fault == null ? new Reading.Value(number.value()) : idFault(fault, number));
        }
        Matcher digits = DIGITS.matcher(heard.normalised());
        return asked && digits.find() && heard.entities(EntityTypes.MOBILE_CN).isEmpty()
                ? Optional.of(new Reading.Fault("fault.id_card.length", digits.group(), List.of()))
                : Optional.empty();
    }

    private static Reading.Fault idFault(String fault, Entity number) {
        boolean xFits = fault.equals("checksum")
                && IdCard.check(number.value().substring(0, 17) + "X").isEmpty();
        return new Reading.Fault("fault.id_card." + fault + (xFits ? ".x" : ""), number.value(), List.of());
    }

    /** Whether a bare answer says that there is no such thing: "没有固定单位". */
    static boolean saysNone(SlotType type, Understanding heard) {
        String bare = heard.normalised().replaceAll("[\\p{P}\\s]", "");
        return switch (type) {
            case ORGANISATION, PLATFORM -> NO_EMPLOYER.matcher(bare).matches();
            case UNION_REF -> NO_UNION.matcher(bare).matches();
            default -> false;
        };
    }

    private static Optional<Reading> organisation(SlotType type, Understanding heard, boolean asked) {
        boolean platform = type == SlotType.PLATFORM;
        if (asked && saysNone(type, heard)) {
            return Optional.of(new Reading.Value(SpecialAnswers.NONE));
        }
        Optional<Reading> named = heard.entities(EntityTypes.ORGANISATION).stream()
                .filter(e -> platform == "true".equals(e.attributes().get("platform")) || asked && !platform)
                .filter(e -> !TALK.matcher(e.value()).find())
                .findFirst()
                .map(e -> new Reading.Value(e.value()));
        String bare = WORK_FRAME.matcher(heard.normalised()).replaceFirst("");
        bare = WORK_TAIL.matcher(bare).replaceFirst("").strip();
        if (asked && named.orElse(null) instanceof Reading.Value value && isWhole(bare, value.value())) {
            return Optional.of(new Reading.Value(bare));
        }
        if (named.isPresent() || !asked || holdsOtherAnswer(heard)) {
            return named;
        }
        if (TALK.matcher(heard.normalised()).find()) {
            return Optional.empty();
        }
        if (bare.length() < 2 || bare.length() > 60 || bare.endsWith("?")) {
            return Optional.of(new Reading.Fault("fault.organisation", bare, List.of()));
        }
        return Optional.of(new Reading.Value(bare));
    }

    /** Whether a bare answer is a name of which only a part was recognised: 商贸有限公司 in 南京天亿商贸有限公司. */
    private static boolean isWhole(String bare, String part) {
        return bare.contains(part)
                && bare.length() - part.length() <= LONGEST_UNRECOGNISED
                && NAME.matcher(bare).matches();
    }

    /** Numbers and a bare place belong to other questions; least of all may an ID number pass for an employer. */
    private static boolean holdsOtherAnswer(Understanding heard) {
        int length = heard.normalised().replaceAll("[\\p{P}\\s]", "").length();
        boolean place = heard.entities(EntityTypes.REGION).stream().anyMatch(e -> e.end() - e.start() >= length);
        return place || DIGITS.matcher(heard.normalised()).find();
    }

    /** A yes or a no answers only the question that was asked, but what must be asked may be told before: 顺产. */
    private static Optional<Reading> yesNo(Slot slot, Understanding heard, boolean asked) {
        return asked
                ? OptionReader.read(slot, heard, true).or(() -> consent(heard))
                : slot.required() ? OptionReader.labelled(slot, heard) : Optional.empty();
    }

    private static Optional<Reading> uscc(Understanding heard, boolean asked) {
        Optional<Entity> code = heard.entities(EntityTypes.USCC).stream().findFirst();
        if (code.isEmpty()) {
            boolean meant = asked && CODE.matcher(heard.normalised()).find();
            return meant ? Optional.of(new Reading.Fault("fault.uscc", "", List.of())) : Optional.empty();
        }
        return Optional.of(
                code.get().attributes().containsKey("fault")
                        ? new Reading.Fault(usccFault(code.get()), code.get().value(), List.of())
                        : new Reading.Value(code.get().value()));
    }

    private static String usccFault(Entity code) {
        return "checksum".equals(code.attributes().get("fault")) ? "fault.uscc.checksum" : "fault.uscc";
    }

    private static Optional<Reading> idDocument(Understanding heard) {
        return Optional.of(IdDocument.read(heard.normalised())
                .<Reading>map(Reading.Value::new)
                .orElseGet(() -> new Reading.Fault("fault.id_doc", "", List.of())));
    }

    /** A union may be named like any organisation; unasked only by a name that says that it is one. */
    private static Optional<Reading> union(Understanding heard, boolean asked) {
        return asked
                ? organisation(SlotType.UNION_REF, heard, true)
                : heard.entities(EntityTypes.ORGANISATION).stream()
                        .filter(e -> e.value().length() > 2 && e.value().endsWith("工会"))
                        .findFirst()
                        .map(e -> new Reading.Value(e.value()));
    }

    /** Free words, or the part of them that has the form asked for: 0123456789 in "绑定码是0123456789". */
    private static String words(Slot slot, Understanding heard) {
        String text = heard.text().strip();
        String pattern = slot.limits().pattern();
        if (pattern == null || text.matches(pattern)) {
            return text;
        }
        Matcher part = Pattern.compile("(?<![0-9A-Za-z])(?:" + pattern + ")(?![0-9A-Za-z])")
                .matcher(heard.normalised());
        if (part.find()) {
            return part.group();
        }
        String joined = text.replaceAll("(?<=[0-9A-Za-z])[\\s-]+(?=[0-9A-Za-z])", "");
        return joined.matches(pattern) ? joined : text;
    }

    /** What has a form of its own is heard unasked where it is called by its name: "绑定码0987654321". */
    private static Optional<Reading> named(Slot slot, Understanding heard) {
        String pattern = slot.limits().pattern();
        return Optional.ofNullable(pattern)
                .filter(p -> heard.normalised().contains(slot.label()))
                .map(p -> words(slot, heard))
                .filter(found -> found.matches(String.valueOf(pattern)))
                .map(Reading.Value::new);
    }

    /** Words in answer to a question for photos: no more of them, or a plea to send them as such. */
    private static Optional<Reading> files(Understanding heard) {
        String bare = heard.normalised().replaceAll("[\\p{P}\\s]", "");
        return FILES_DONE.matcher(bare).matches()
                ? Optional.of(new Reading.Value(SpecialAnswers.DONE))
                : Optional.empty();
    }

    private static Optional<Reading> consent(Understanding heard) {
        Optional<Cue> cue = Cue.of(heard.normalised());
        if (cue.isPresent() && (cue.get() == Cue.YES || cue.get() == Cue.NO || cue.get() == Cue.SKIP)) {
            return Optional.of(new Reading.Value(cue.get() == Cue.YES ? "yes" : "no"));
        }
        return heard.entities(EntityTypes.YES_NO).stream().findFirst().map(e -> new Reading.Value(e.value()));
    }
}
