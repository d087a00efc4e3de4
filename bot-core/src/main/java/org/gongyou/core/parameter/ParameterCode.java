package org.gongyou.core.parameter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept for regions. Names are stored and stand in exported files; never rename one. */
public enum ParameterCode {
    MIN_WAGE("月最低工资标准", "元/月", Kind.FIGURE),
    MIN_WAGE_HOURLY("小时最低工资标准", "元/小时", Kind.FIGURE),
    AVG_WAGE_LAST_YEAR("上年度职工月平均工资", "元/月", Kind.FIGURE),
    DIBAO("城市最低生活保障标准", "元/月", Kind.FIGURE),
    UNEMP_AMOUNT("失业保险金标准", "元/月", Kind.FIGURE),
    NATIONAL_URBAN_INCOME("上一年度全国城镇居民人均可支配收入", "元/年", Kind.FIGURE),
    MATERNITY_EXTRA_DAYS("地方产假奖励（延长）天数", "天", Kind.FIGURE),
    PATERNITY_DAYS("护理假（陪产假）天数", "天", Kind.FIGURE),
    PARENTAL_LEAVE_DAYS("育儿假天数", "天/年", Kind.FIGURE),
    MARRIAGE_LEAVE("婚假天数", "天", Kind.FIGURE),
    HEAT_ALLOWANCE("高温津贴标准", "元/月", Kind.FIGURE),
    SICK_PAY_RATIO("病假工资比例规定", "", Kind.TEXT),
    INJURY_EMP_SUBSIDY("一次性伤残就业补助金规定", "", Kind.TEXT),
    INJURY_MED_SUBSIDY("一次性工伤医疗补助金规定", "", Kind.TEXT),
    OVERTIME_BASE_RULE("加班工资基数口径", "", Kind.TEXT),
    DOUBLE_PAY_LIMITATION_RULE("二倍工资时效口径", "", Kind.TEXT),
    ANNUAL_LEAVE_LIMITATION("未休年休假工资时效口径", "", Kind.TEXT),
    AID_LIFE_CAP_DEEP("深度困难生活救助上限", "元/年", Kind.FIGURE),
    AID_LIFE_CAP_RELATIVE("相对困难生活救助上限", "元/年", Kind.FIGURE),
    AID_LIFE_CAP_ACCIDENT("意外致困生活救助上限", "元/年", Kind.FIGURE),
    AID_MED_CAP("医疗救助上限", "元/年", Kind.FIGURE),
    AID_SCHOOL_COLLEGE("大学助学标准", "元/年", Kind.FIGURE),
    AID_SCHOOL_HIGH("高中助学标准", "元/年", Kind.FIGURE),
    TEMP_AID_CAP("临时救助上限", "元/年", Kind.FIGURE),
    HOTLINE_LOCAL_PSY("本地心理热线", "", Kind.TEXT),
    DUES_RULE("会费地方规定", "", Kind.TEXT);

    /** Whether the value is a number or words. */
    public enum Kind {
        FIGURE,
        TEXT
    }

    private final String label;
    private final String unit;
    private final Kind kind;

    ParameterCode(String label, String unit, Kind kind) {
        this.label = label;
        this.unit = unit;
        this.kind = kind;
    }

    /** Its name in Chinese. */
    public String label() {
        return label;
    }

    /** The unit of a figure; empty for words. */
    public String unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    /** The code of that name. */
    public static Optional<ParameterCode> find(String name) {
        return Stream.of(values()).filter(c -> c.name().equals(name)).findFirst();
    }

    /** Whether a value is one that this parameter can have: a number of at least 0, or 1 to 500 characters. */
    boolean accepts(String value) {
        if (kind == Kind.TEXT) {
            return !value.isBlank() && value.length() <= 500;
        }
        return value.matches("\\d{1,12}(\\.\\d{1,4})?") && new BigDecimal(value).signum() >= 0;
    }
}
