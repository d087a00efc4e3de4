package org.gongyou.intents.commandline;

/**
 * A small set of examples in which nothing is hard to tell apart. It says itself what is out of scope, so that training
 * does not take in the library's texts of that kind and is done at once.
 */
final class Wages {

    static final String TRAIN = """
            join\t我要入会
            join\t怎么加入工会
            join\t想入会
            join\t申请加入工会
            wage\t拖欠工资
            wage\t工资没发
            wage\t老板欠薪
            wage\t讨薪找谁
            book\t借书证怎么办
            book\t借一本书
            book\t图书馆借书
            book\t还书
            core.out_of_scope\t今天天气怎么样
            core.out_of_scope\t讲个笑话
            core.out_of_scope\t帮我订机票
            """;

    private Wages() {}
}
