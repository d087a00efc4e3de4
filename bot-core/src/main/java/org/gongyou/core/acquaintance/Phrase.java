package org.gongyou.core.acquaintance;

import java.util.Map;

/** What is said of the person himself. {@code {name}} places are filled in. */
enum Phrase {
    ASK_PHONE("请发来您的手机号，我发一条短信验证码，确认是您本人。绑定后，在微信、微博、App 里都能接着办、查进度。"),
    ASK_KNOWN_PHONE("用您办件时留的手机号 {phone} 绑定吗？也可以直接发来另一个手机号。"),
    BOUND_ALREADY("您已经绑定手机号 {phone}。要换号，直接发来新的手机号；要解除，回“解绑手机号”。"),
    NO_SMS("这里暂时发不了短信验证码，没法自助绑定。请回“转人工”，由工会工作人员帮您核对。"),
    NOT_BOUND_NOW("好的，先不绑定。以后想绑定，回“绑定手机号”。"),
    CODE_WRONG("验证码不对，还可以再试 {left} 次。"),
    CODE_USED_UP("验证码输错太多次，这个验证码已经作废。回“重发验证码”再来一次，或者回“转人工”。"),
    CODE_EXPIRED("验证码已经过期。回“重发验证码”，我再发一条。"),
    CODE_NONE("现在没有等着输入的验证码。想绑定手机号，回“绑定手机号”。"),
    BOUND("好的，手机号 {phone} 已绑定。以后换个渠道，验证这个手机号就能接着办。"),
    JOINED("好的，手机号 {phone} 已绑定。您在别的渠道办过的事，在这里也能查、能接着办了。"),
    ASK_ID("手机号 {phone} 核对好了。这个号码在工会登记过，为了不弄错人，请再回身份证号的后 4 位（最后一位是 X 就写 X）。不方便就回“跳过”，只绑定手机号。"),
    ID_CHECKED("核对好了，是您本人。您办过的事，在这里都能查、能接着办了。"),
    ID_WRONG("和登记的对不上，还可以再试 {left} 次。不方便就回“跳过”。"),
    ID_USED_UP("还是对不上。为了不弄错人，我已经请工会工作人员来核实（登记号 {receipt}），手机号先给您绑定着。"),
    ID_LEFT("好的，不核对了。手机号已经绑定。"),
    SHARED("手机号 {phone} 已绑定。这个号码在工会不止一个人用过，为了不弄混，我已经请工会工作人员核实（登记号 {receipt}），不影响您继续办事。"),
    ASK_UNBIND("解绑手机号 {phone} 吗？解绑后，这里和您别的渠道就分开了：以前在别的渠道办的事，这里不再显示。"),
    UNBOUND("好的，手机号已解绑。"),
    UNBIND_KEPT("好的，不解绑。"),
    NOTHING_BOUND("您这里还没有绑定手机号。"),
    ID_FIRST_PHONE("核对身份之前，请先绑定手机号：回“绑定手机号”。"),
    REMINDERS_OFF("好的，以后不再提醒您没填完的表，订阅的消息也都停了；您办的事有了结果，还是会告诉您。想恢复，回“恢复提醒”。"),
    REMINDERS_ON("好的，提醒已恢复：表没填完，隔天提醒您一次。"),
    ELSEWHERE("您在{channel}里还有一份没填完的“{title}”，要接着填吗？"),
    TAKEN_OVER("好，从{channel}接过来了，填过的都在。"),
    LEFT_ELSEWHERE("好的，那一份先留着。想接着填，随时回“接着填”。"),
    GONE_ELSEWHERE("“{title}”您已经在{channel}接着办了，这边不再重复问。"),
    NEWS("有新进展：您的“{title}”（{receipt}）现在是“{status}”。"),
    OFFER_BINDING("想换个渠道也能查进度、接着办，可以绑定手机号。"),
    CHOICE_BIND("绑定手机号"),
    CHOICE_YES("好的"),
    CHOICE_NO("先不用"),
    CHOICE_RESEND("重发验证码"),
    CHOICE_TAKE("接着填"),
    CHOICE_FRESH("重新填一份"),
    CHOICE_SKIP("跳过");

    private final String text;

    Phrase(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String with(Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
