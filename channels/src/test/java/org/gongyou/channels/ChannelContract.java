package org.gongyou.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What every channel promises, whatever its platform: nothing that was taken is lost, nothing is handled twice, what
 * cannot prove itself is refused, and what nobody has heard of breaks nothing. Each adapter's test extends it and plays
 * the platform's side over real HTTP, with real signatures.
 */
@ChannelsTest
public abstract class ChannelContract {

    /** What a person can do. */
    public enum Kind {
        /** Words. */
        WORDS,
        /** Words in a callback with parts that nobody has heard of. */
        ADORNED,
        /** A button or menu entry. */
        CLICK,
        /** A type of message that nobody has heard of. */
        NOVELTY
    }

    /**
     * Something that a person does.
     *
     * @param id the platform's number of it, where the platform gives numbers
     * @param text the words, or the button's key
     */
    public record Said(Kind kind, String id, Instant at, String text) {}

    /**
     * What the platform's call was answered with.
     *
     * @param words what the person is shown of it; empty if nothing
     */
    public record Answer(int status, String words) {

        boolean taken() {
            return status / 100 == 2;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private EchoDialogue dialogue;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Transcript transcript;

    @Autowired
    private List<Channel> channels;

    private final List<String> inResponses = Collections.synchronizedList(new ArrayList<>());
    private String person = "";
    private int ids;

    /** The account that the tests speak to. */
    protected abstract AccountRef account();

    /** Somebody who has never been heard of, by an id as the platform gives them. */
    protected abstract String newPerson();

    /** The person's id in the house; the platform's own, unless the adapter makes another of it. */
    protected String contactId(String person) {
        return person;
    }

    /** Makes the platform's call once. */
    protected abstract Answer call(String person, Said said);

    /** The same call by somebody who does not know the secret. */
    protected abstract Answer forged(String person, Said said);

    /** A call that proves itself, as far as a signature covers the body, with this for a body. */
    protected abstract Answer garbled(String body);

    /** What the person was shown besides answers to calls, oldest first. */
    protected abstract List<String> shown(String person);

    /** Whether a type that nobody has heard of is taken and answered; otherwise it is refused as the caller's mistake. */
    protected boolean takesNovelties() {
        return true;
    }

    protected final int port() {
        return port;
    }

    @BeforeEach
    void somebody() {
        person = newPerson();
        inResponses.clear();
    }

    private Answer say(Said said) {
        Answer answer = call(person, said);
        if (!answer.words().isEmpty()) {
            inResponses.add(answer.words());
        }
        return answer;
    }

    private Said words(String text) {
        return words(text, now());
    }

    private Said words(String text, Instant at) {
        return new Said(Kind.WORDS, nextId(), at, text);
    }

    /** A number of the platform's size. */
    private String nextId() {
        return Long.toString(System.currentTimeMillis() * 10_000 + ids++);
    }

    private static Instant now() {
        return Instant.ofEpochSecond(Instant.now().getEpochSecond());
    }

    private List<String> heard() {
        List<String> heard = new ArrayList<>(inResponses);
        heard.addAll(shown(person));
        return heard;
    }

    private void awaitHeard(String... texts) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(heard()).contains(texts));
    }

    private List<TranscriptEntry> said() {
        return contacts.find(account(), contactId(person))
                .map(contact -> transcript.latest(contact.conversationId(), 500).stream()
                        .filter(line -> line.author() == TranscriptEntry.Author.PERSON)
                        .toList())
                .orElse(List.of());
    }

    @Test
    void answersWhatIsSaid() {
        assertThat(say(words("怎么入会")).taken()).isTrue();

        awaitHeard("收到：怎么入会");
        assertThat(said()).extracting(TranscriptEntry::text).containsExactly("怎么入会");
    }

    @Test
    void handlesARepeatOnceAndGivesItTheSameAnswer() {
        Said once = words("工伤怎么认定");
        Answer first = say(once);
        awaitHeard("收到：工伤怎么认定");
        Answer second = call(person, once);
        Answer third = call(person, once);

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(said()).hasSize(1);
        assertThat(heard()).containsExactly("收到：工伤怎么认定");
    }

    @Test
    void handlesRepeatsThatComeAtOnceOnce() throws Exception {
        Said once = words("年假几天");
        List<Answer> answers = atOnce(Collections.nCopies(6, once));

        assertThat(answers).allMatch(Answer::taken);
        await().atMost(Duration.ofSeconds(60)).until(() -> said().size() == 1);
        List<String> seen = new ArrayList<>(
                answers.stream().map(Answer::words).filter(w -> !w.isEmpty()).toList());
        if (seen.isEmpty()) {
            awaitHeard("收到：年假几天");
        }
        assertThat(seen).allMatch("收到：年假几天"::equals);
        assertThat(shown(person)).hasSize(seen.isEmpty() ? 1 : 0);
        assertThat(said()).hasSize(1);
    }

    @Test
    void answersTwoMessagesOfTheSameSecond() throws Exception {
        Instant second = now();
        List<Answer> answers = atOnce(List.of(words("甲问题", second), words("乙问题", second)));
        answers.stream().map(Answer::words).filter(w -> !w.isEmpty()).forEach(inResponses::add);

        awaitHeard("收到：甲问题", "收到：乙问题");
        assertThat(said()).extracting(TranscriptEntry::text).containsExactlyInAnyOrder("甲问题", "乙问题");
    }

    @Test
    void handlesTwoEventsOfTheSameSecond() {
        Instant second = now();
        say(new Said(Kind.CLICK, nextId(), second, "menu.join"));
        say(new Said(Kind.CLICK, nextId(), second, "menu.law"));

        awaitHeard("收到：menu.join", "收到：menu.law");
        assertThat(said()).hasSize(2);
    }

    @Test
    void keepsTheOrderOfWhatAPersonSays() {
        List<String> texts = IntStream.range(0, 8).mapToObj(i -> "第" + i + "句").toList();
        texts.forEach(text -> say(words(text)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(said()).extracting(TranscriptEntry::text).containsExactlyElementsOf(texts));
    }

    @Test
    void takesNoticeOfNothingThatItDoesNotKnow() {
        assertThat(say(new Said(Kind.ADORNED, nextId(), now(), "多了些字段")).taken())
                .isTrue();

        awaitHeard("收到：多了些字段");
    }

    @Test
    void isNotBrokenByATypeThatItDoesNotKnow() {
        Answer answer = say(new Said(Kind.NOVELTY, nextId(), now(), ""));

        assertThat(answer.taken()).isEqualTo(takesNovelties());
        assertThat(answer.status()).isLessThan(500);
        say(words("还在吗"));
        awaitHeard("收到：还在吗");
    }

    @Test
    void refusesWhatSomebodyElseMade() {
        Answer answer = forged(person, words("冒名"));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(said()).isEmpty();
    }

    @Test
    void refusesGarbageWithoutBreaking() {
        for (String body : List.of("", " ", "{", "[]", "null", "<xml>", "<a/>", "\u0000", "x".repeat(300_000))) {
            assertThat(garbled(body).status())
                    .as(body.length() > 20 ? "long" : body)
                    .isBetween(400, 499);
        }
        say(words("没坏吧"));
        awaitHeard("收到：没坏吧");
    }

    @Test
    void bringsALateAnswerOnce() {
        CountDownLatch latch = dialogue.hold("慢慢想");
        Said slow = words("慢慢想");
        assertThat(say(slow).taken()).isTrue();
        assertThat(heard()).isEmpty();
        latch.countDown();

        awaitHeard("收到：慢慢想");
        call(person, slow);
        assertThat(heard()).containsExactly("收到：慢慢想");
        assertThat(said()).hasSize(1);
    }

    @Test
    void bringsALongAnswerWhole() {
        String text = IntStream.range(0, 160).mapToObj(i -> "第" + i + "条。").reduce("", String::concat);
        Said asked = words(text);
        say(asked);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(String.join("", heard()).replace("\n", "")).isEqualTo("收到：" + text));
        call(person, asked);
        assertThat(String.join("", heard()).replace("\n", "")).isEqualTo("收到：" + text);
    }

    @Test
    void refusesToSendForAnAccountThatIsNotThere() {
        Channel channel = channels.stream()
                .filter(it -> it.name().equals(account().channel()))
                .findFirst()
                .orElseThrow();
        AccountRef nobody = new AccountRef(account().channel(), "nobody");
        if (channel.pushes()) {
            assertThat(channel.send(nobody, person, OutboundMessage.text("在吗"))).isInstanceOf(Delivery.Refused.class);
        }
        assertThatCode(() -> channel.lookUp(nobody, person, OutboundMessage.text("在吗"), Instant.now()))
                .doesNotThrowAnyException();
    }

    private List<Answer> atOnce(List<Said> all) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<Answer>> calls = new ArrayList<>();
            for (Said said : all) {
                calls.add(callers.submit(() -> call(person, said)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
