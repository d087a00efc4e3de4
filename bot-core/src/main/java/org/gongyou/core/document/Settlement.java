package org.gongyou.core.document;

/**
 * Papers for those who want their money without going to arbitration: the application for mediation (协商/调解申请), and what an
 * order to pay (支付令) needs. What somebody would give way to stands on the page that is not handed in.
 */
final class Settlement {

    private Settlement() {}

    static Paper mediation(Given given) {
        Sheet sheet = new Sheet("劳动争议调解申请书");
        sheet.text("申请人：" + Drafting.person(given));
        sheet.text("被申请人：" + Drafting.employer(given));
        sheet.heading("调解请求");
        Drafting.claims(sheet, given);
        sheet.heading("事实与理由");
        Drafting.employment(sheet, "申请人", given);
        sheet.text(given.find("facts").orElse("【请补：按时间先后写清经过，什么时候、谁、做了什么】" + Paper.BLANK));
        sheet.text("申请人愿意协商解决，请依法调解。");
        sheet.heading("证据目录").table(Evidence.table(given));
        sheet.text("此致").text(Paper.BLANK + "调解委员会（调解组织）");
        sheet.signature("申请人（本人签名、捺印）：" + Paper.BLANK).signature("年　　月　　日");
        sheet.advice(Drafting.DRAFT);
        sheet.advice("只给自己看，不要交也不要给对方看——我的底线：" + given.or("bottom_line") + "；可以让步的：" + given.or("give_way")
                + "。谈之前先想好，低于底线就去仲裁。");
        sheet.advice("交到哪里：单位的劳动争议调解委员会、人民调解委员会、街道（乡镇）的劳动争议调解组织，选一个（劳动争议调解仲裁法第10条）；也可以口头申请。不收费。");
        sheet.advice("十五天没有谈成，就可以去仲裁（第14条）；不想调解也可以直接去仲裁（第5条）。谈成了一定写成协议书，双方签字盖章、调解员签名、加盖调解组织印章（第14条）。");
        sheet.advice(
                "协议写清楚：多少钱、哪天付、怎么付、不付怎么办。可以共同在十五日内向仲裁委员会申请审查，或者在三十日内向法院申请司法确认。不付的：欠薪、工伤医疗费、经济补偿、赔偿金可以凭协议申请支付令（第16条）。");
        sheet.advice(Drafting.limitation(given));
        Evidence.advise(sheet);
        sheet.advice(Drafting.TRUTH);
        return sheet.finish();
    }

    static Paper paymentOrder(Given given) {
        Sheet sheet = new Sheet("支付令申请要点");
        sheet.text("申请人：" + Drafting.person(given));
        sheet.text("被申请人：" + Drafting.employer(given));
        sheet.heading("请求");
        sheet.item("请求向被申请人发出支付令，责令支付" + given.period("arrears_period") + "的劳动报酬" + given.money("amount") + "元。");
        sheet.detail("计算：应发未发的工资合计 " + given.money("amount") + " 元" + given.estimate("amount") + "【请补：按月列出应发、已发、欠发的数】");
        sheet.detail("依据：劳动合同法第30条第2款、民事诉讼法督促程序的规定");
        sheet.heading("事实和凭证");
        Drafting.employment(sheet, "申请人", given);
        sheet.text(given.find("facts").orElse("【请补：欠了哪几个月、说好多少、对方有没有承认】" + Paper.BLANK));
        sheet.item("债权凭证：" + given.or("debt_proof"));
        sheet.item("被申请人的账户和财产线索：" + given.or("account_clue"));
        sheet.text("双方没有其他债务纠纷，支付令能够送达被申请人。【请核对：不是这样的，不适合申请支付令】");
        sheet.text("此致").text(Paper.BLANK + "人民法院");
        sheet.signature("申请人（本人签名、捺印）：" + Paper.BLANK).signature("年　　月　　日");
        sheet.advice(Drafting.DRAFT);
        sheet.advice("仅供参考，交之前请问律师（12348）：支付令只适合欠条、结算单、工资表等凭证清楚、对方不争的欠薪；数额有争议的，直接去仲裁更快。");
        sheet.advice("交到哪里：被申请人住所地的基层人民法院。要交申请费，发出后由对方负担；符合条件的可以申请缓交、免交。");
        sheet.advice("对方收到支付令十五日内不付又不提书面异议的，可以申请强制执行；提了异议成立的，支付令失效，要另走仲裁。");
        sheet.advice(Drafting.limitation(given).replace("（第27条）", "（劳动争议调解仲裁法第27条）"));
        Evidence.advise(sheet);
        sheet.advice(Drafting.TRUTH);
        return sheet.finish();
    }
}
