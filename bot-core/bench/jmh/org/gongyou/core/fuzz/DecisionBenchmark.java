package org.gongyou.core.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.script.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** How long the dialogue takes for one turn that is understood already. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    private static final int CONVERSATIONS = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private List<FuzzRun.Step> steps = List.of();
    private Dialogue dialogue = (state, turn) -> {
        throw new IllegalStateException("not set up");
    };
    private int next;

    /** Lets random people talk, and keeps the turns. */
    @Setup
    public void open() {
        Stage stage = Stage.shipped(Path.of("target/model"));
        FuzzRun run = new FuzzRun(stage, 1);
        steps = IntStream.range(0, CONVERSATIONS)
                .boxed()
                .flatMap(n -> run.steps(n).stream())
                .toList();
        dialogue = stage.dialogue();
    }

    /** One turn after the other. */
    @Benchmark
    public Decision decide() {
        next = (next + 1) % steps.size();
        FuzzRun.Step step = steps.get(next);
        return dialogue.decide(step.state(), step.turn());
    }

    /** One turn after the other, with the way of its state to the database and back. */
    @Benchmark
    public DialogueState decideAndStore() {
        return JSON.readValue(JSON.writeValueAsString(decide().state()), DialogueState.class);
    }
}
