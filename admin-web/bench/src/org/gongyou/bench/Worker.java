package org.gongyou.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up worker who wants to join. */
record Worker(String openid, String name, String mobile, String idCard, String region, String employer) {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final List<String> GIVEN =
            List.of("建国", "秀英", "志强", "丽华", "小军", "婷婷", "海燕", "文博", "桂兰", "俊杰", "雪梅", "国庆", "玉珍", "晓东", "春花");
    private static final List<String> REGIONS =
            List.of("杭州市西湖区", "南京市鼓楼区", "苏州市吴中区", "武汉市武昌区", "广州市天河区", "成都市武侯区", "青岛市市南区", "合肥市包河区");
    private static final List<String> EMPLOYERS =
            List.of("恒达电子有限公司", "华新机械厂", "顺发物流有限公司", "宏远服装厂", "明珠大酒店", "康泰医药有限公司");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    static Worker random() {
        Random random = ThreadLocalRandom.current();
        int serial = SERIAL.incrementAndGet();
        return new Worker(
                "oBench" + Account.draw("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789_-", 22),
                SURNAMES.charAt(random.nextInt(SURNAMES.length())) + pick(random, GIVEN),
                mobile(serial),
                idCard(serial, random),
                pick(random, REGIONS),
                pick(random, EMPLOYERS));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A number that nobody else here has. */
    static String mobile(int serial) {
        return "13" + (serial % 9 + 1) + String.format("%08d", serial * 7919L % 100_000_000);
    }

    private static String idCard(int serial, Random random) {
        String birthday =
                String.format("%d%02d%02d", 1970 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return withCheckDigit("330106" + birthday + String.format("%03d", serial % 1000));
    }

    static String withCheckDigit(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** The ID number with another last character. */
    String wrongIdCard() {
        return idCard.substring(0, 17) + (idCard.endsWith("7") ? "8" : "7");
    }
}
