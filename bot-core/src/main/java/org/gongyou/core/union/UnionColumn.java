package org.gongyou.core.union;

import java.util.Arrays;
import java.util.List;

/** The columns of the table in which unions are handed in. */
public enum UnionColumn {
    CODE("工会编码", true, "各工会自己的编码，一经定下就不变：按它认出是不是同一个工会。1 到 32 个字母、数字、横线"),
    NAME("工会名称", true, "全称"),
    KIND("级别", true, "是哪一级、哪一种工会"),
    PARENT("上级工会编码", false, "上级工会的编码，可以在这张表里，也可以已经在组织树里；只有最上面的一个空着"),
    REGION("地区", true, "名称（从省写到区县）或者区划代码；街道、乡镇工会写 9 位区划代码"),
    SERVES("服务对象", false, "单位工会：单位全称和常用简称，几个用顿号分开；空着的按工会名称来。行业工会：管哪些职业，几个用顿号分开。其他空着"),
    ADDRESS("地址", false, "办公地址，会告诉来问的人"),
    PHONE("办公电话", false, "会告诉来问的人；只填办公电话，不填个人手机号。几个用顿号分开"),
    HOURS("办公时间", false, "如“工作日 9:00—12:00、13:30—17:00”"),
    REMOVED("撤销", false, "要撤销这个工会的填“是”，不撤销的空着。还有会员、干部、工单或者下级工会的撤不了");

    private final String label;
    private final boolean required;
    private final String hint;

    UnionColumn(String label, boolean required, String hint) {
        this.label = label;
        this.required = required;
        this.hint = hint;
    }

    /** Its head. */
    public String label() {
        return label;
    }

    /** Whether every line needs it. */
    public boolean required() {
        return required;
    }

    /** What to write there, in Chinese. */
    public String hint() {
        return hint;
    }

    /** What may be chosen; empty where it is free. */
    public List<String> options() {
        return switch (this) {
            case KIND ->
                Arrays.stream(UnionOrg.Kind.values()).map(UnionOrg.Kind::label).toList();
            case REMOVED -> List.of("是");
            default -> List.of();
        };
    }

    /** Whether a table must have it; where another is missing, what is known of it stays. */
    boolean needed() {
        return required || this == PARENT;
    }
}
