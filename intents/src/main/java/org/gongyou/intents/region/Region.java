package org.gongyou.intents.region;

/**
 * A province, city or county.
 *
 * @param code six digits of GB/T 2260
 * @param name its own name, such as 西湖区
 * @param fullName with those above it, such as 浙江省杭州市西湖区
 */
public record Region(String code, String name, String fullName) {

    /** The level of a region. */
    public enum Level {
        /** 省, 自治区, 直辖市, 特别行政区. */
        PROVINCE,
        /** 地级市, 自治州, 地区, 盟. */
        CITY,
        /** 区, 县, 县级市, 旗. */
        COUNTY
    }

    /** Its level, as the code states it. */
    public Level level() {
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    /** Whether this region is the other one or lies above it. */
    public boolean contains(Region other) {
        return switch (level()) {
            case PROVINCE -> other.code.startsWith(code.substring(0, 2));
            case CITY -> other.code.startsWith(code.substring(0, 4));
            case COUNTY -> other.code.equals(code);
        };
    }
}
