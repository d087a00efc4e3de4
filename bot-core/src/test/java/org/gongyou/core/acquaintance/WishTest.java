package org.gongyou.core.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    private static final Wish[] ALL = {
        Wish.UNBIND, Wish.BIND, Wish.RESEND, Wish.CHECK_ID, Wish.REMIND_NOT, Wish.REMIND, Wish.RESUME
    };

    @ParameterizedTest
    @CsvSource({
        "绑定手机号, BIND",
        "我要绑定手机, BIND",
        "怎么绑定手机号？, BIND",
        "换绑手机号, BIND",
        "绑定手机号13800138000, BIND",
        "解绑手机号, UNBIND",
        "取消绑定, UNBIND",
        "解除手机号的绑定, ",
        "把我的手机号解绑, UNBIND",
        "重发验证码, RESEND",
        "没收到短信, RESEND",
        "收不到验证码, RESEND",
        "核对身份, CHECK_ID",
        "不再提醒, REMIND_NOT",
        "别再提醒我了！, REMIND_NOT",
        "以后不要再提醒我了, REMIND_NOT",
        "恢复提醒, REMIND",
        "接着填, RESUME",
        "继续填微信里的, RESUME",
    })
    void knowsWhatIsMeant(String said, Wish meant) {
        assertThat(Wish.among(said, ALL)).isEqualTo(java.util.Optional.ofNullable(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我想加入工会", "我的手机号是13800138000", "工会能提醒老板发工资吗", "没收到工资怎么办", "取消", "身份证丢了", "手机号错了", "老板不让我提醒别人"})
    void readsNothingIntoOtherWords(String said) {
        assertThat(Wish.among(said, ALL)).isEmpty();
    }
}
