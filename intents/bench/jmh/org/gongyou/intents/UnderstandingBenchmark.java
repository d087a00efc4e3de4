package org.gongyou.intents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gongyou.intents.pipeline.Analysis;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one text takes, in a realistic mix; see {@link Mix}. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class UnderstandingBenchmark {

    private static final int DRAWN = 1 << 20;
    /** Chars; what is longer is a letter rather than a message. */
    private static final int LONGEST_SHORT = 40;

    /** How much of the machinery is in use. */
    @Param
    public Variant variant;

    private Function<String, Analysis> understanding = text -> {
        throw new IllegalStateException("not set up");
    };
    private String[] texts = {};
    private String[] shortTexts = {};
    private int next;

    /** How many texts each stage answered. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Stages {
        public long lexical;
        public long semantic;
        public long cache;
    }

    /** Trains, or reads what was trained before. */
    @Setup
    public void open() throws IOException {
        Path home = Path.of(System.getProperty("bench.home"));
        understanding = variant.open(
                ServiceExamples.read(home.resolve("../../bot-core/src/main/resources")),
                home.resolve("../target/bench/models"));
        texts = Mix.read(home.resolve("utterances.txt")).draw(DRAWN);
        shortTexts = Arrays.stream(texts)
                .filter(text -> text.length() <= LONGEST_SHORT)
                .toArray(String[]::new);
    }

    /** One text after the other, from asked to answered. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Analysis latency() {
        return understanding.apply(next(texts));
    }

    /** The same without the texts of more than 40 characters. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Analysis latencyOfShort() {
        return understanding.apply(next(shortTexts));
    }

    /** As many texts as one thread can do. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Analysis throughput(Stages stages) {
        Analysis analysis = understanding.apply(next(texts));
        switch (analysis.stage()) {
            case CACHE -> stages.cache++;
            case SEMANTIC -> stages.semantic++;
            default -> stages.lexical++;
        }
        return analysis;
    }

    private String next(String[] among) {
        next = (next + 1) % among.length;
        return among[next];
    }
}
