package org.gongyou.intents;

import java.util.concurrent.TimeUnit;
import org.gongyou.intents.crisis.CrisisDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the detector of danger takes, harmless texts and dangerous ones apart. The texts are written for this and are not what it has
 * learnt from. JMH's p0.50 is the median.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DangerBenchmark {

    private static final String[] HARMLESS = {
        "我想入会，要带什么材料",
        "上个月的加班费少算了两百块，找谁核对",
        "今天累死了，明天再填",
        "公司搬走了，不想跟去，有补偿吗",
        "帮我查一下困难补助批到哪了",
        "食堂周末开不开",
        "骑手驿站离火车站最近的是哪个",
        "体检报告什么时候能拿",
        "我姓赵，在城北的物流园开叉车",
        "孩子放暑假没人带，托管班还有名额吗",
        "工伤鉴定要等多久，我的脚还没好",
        "谢谢，我知道了"
    };

    private static final String[] DANGEROUS = {
        "我真的不想活了",
        "药都数好了，今晚就吃",
        "以后别等我了，帮我照看我妈",
        "工资再不给我就从吊车上跳下去",
        "我同事说他写好了遗书",
        "我要拿刀去找他算总账"
    };

    private final CrisisDetector detector = CrisisDetector.standard();
    private int next;

    /** A text in which nobody is in danger. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Crisis harmless() {
        return detector.detect(next(HARMLESS));
    }

    /** A text in which somebody is. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Crisis danger() {
        return detector.detect(next(DANGEROUS));
    }

    private String next(String[] among) {
        next = (next + 1) % among.length;
        return among[next];
    }
}
