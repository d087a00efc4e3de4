package org.gongyou.core.legal.calculation;

/** The documents that calculators rest on, each in the version meant and with the day it came into force. */
public enum Law {
    CONTRACT("劳动合同法", "2012年修正，2008-01-01起施行", true),
    CONTRACT_RULES("劳动合同法实施条例", "2008-09-18起施行", true),
    LABOUR("劳动法", "2018年修正，1995-01-01起施行", true),
    OLD_COMPENSATION("违反和解除劳动合同的经济补偿办法（劳部发〔1994〕481号）", "1995-01-01起施行，2017-11-24废止，只用于2008年以前的工龄", false),
    ARBITRATION("劳动争议调解仲裁法", "2008-05-01起施行", true),
    INTERPRETATION_1("最高法劳动争议解释（一）", "法释〔2020〕26号，2021-01-01起施行", true),
    INTERPRETATION_2("最高法劳动争议解释（二）", "法释〔2025〕12号，2025-09-01起施行", false),
    WAGE_PAYMENT("工资支付暂行规定", "1995-01-01起施行", true),
    PAID_DAYS("职工全年月平均工作时间和工资折算的通知", "2025-01-01起制度工作日20.67天、月计薪天数21.75天不变", true),
    PAID_DAYS_2008("职工全年月平均工作时间和工资折算的通知", "劳社部发〔2008〕3号，2008-01-03起21.75天", true),
    PAID_DAYS_2000("职工全年月平均工作时间和工资折算的通知", "劳社部发〔2000〕8号，20.92天，适用于2008-01-03以前", false),
    HOLIDAYS("全国年节及纪念日放假办法", "2024年修订，2025-01-01起施行", true),
    ANNUAL_LEAVE("职工带薪年休假条例", "2008-01-01起施行", true),
    ANNUAL_LEAVE_RULES("企业职工带薪年休假实施办法", "2008-09-18起施行", true),
    WOMEN("女职工劳动保护特别规定", "2012-04-28起施行", true),
    WOMEN_OLD("女职工劳动保护规定", "1988年，适用于2012-04-28以前", false),
    POPULATION("人口与计划生育法", "2021年修正", true),
    MEDICAL_PERIOD("企业职工患病或非因工负伤医疗期规定（劳部发〔1994〕479号）", "1995-01-01起施行", true),
    LABOUR_OPINION("贯彻执行劳动法若干问题的意见（劳部发〔1995〕309号）", "1995年", false),
    INJURY("工伤保险条例", "2010年修订，2011-01-01起施行", true),
    INJURY_OLD("工伤保险条例", "2003年文本，适用于2011-01-01以前", false),
    SOCIAL_INSURANCE("社会保险法", "2018年修正", true),
    UNEMPLOYMENT("失业保险条例", "1999-01-22起施行", true),
    RETIREMENT("关于实施渐进式延迟法定退休年龄的决定", "2025-01-01起施行", true),
    RETIREMENT_FLEXIBLE("实施弹性退休制度暂行办法", "2025-01-01起施行", false),
    RETIREMENT_OLD("工人退休退职暂行办法等（国发〔1978〕104号）", "适用于2025-01-01以前", false),
    UNION("工会法", "2021年修正", true),
    DUES("工会会员会费收缴规定", "按月工资0.5%，不足10元的部分不计", false),
    AID("困难职工家庭认定口径", "各地公开口径，以当地文件为准", false),
    NON_COMPETE_GUIDE("企业实施竞业限制合规指引", "2025年，指引，不具强制力", false),
    CIVIL_CODE("民法典", "2021-01-01起施行", true),
    SUPERVISION("劳动保障监察条例", "2004-12-01起施行", true),
    LEGAL_AID("法律援助法", "2022-01-01起施行", true);

    private final String title;
    private final String version;
    private final boolean verified;

    Law(String title, String version, boolean verified) {
        this.title = title;
        this.version = version;
        this.verified = verified;
    }

    /** One or more articles: {@code article("46", "47")}. */
    public Basis article(String... numbers) {
        return new Basis(title, "第" + String.join("、", numbers) + "条", version, verified);
    }

    /** The document as a whole. */
    public Basis whole() {
        return new Basis(title, "", version, verified);
    }
}
