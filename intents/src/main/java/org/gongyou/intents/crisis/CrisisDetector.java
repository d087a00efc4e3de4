package org.gongyou.intents.crisis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.crisis.CrisisModel.Opinion;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.semantic.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * Detects danger to life in a text: of the speaker, of somebody he speaks of, or from him to others. Immutable and safe
 * for many threads.
 *
 * <p>The lexicon and the judge by characters read every text. The judge by meaning is asked only where these two do not
 * settle it. A long text is read in pieces, all of it. Where the model is missing or damaged, the lexicon decides alone;
 * where the encoder fails, the other two do.
 */
public final class CrisisDetector implements Component {

    private static final System.Logger LOG = System.getLogger(CrisisDetector.class.getName());
    /** The judge by meaning looks at so many pieces of a long text, the likeliest. */
    private static final int LOOKED_AT = 12;

    /** So much of the bound is enough where the lexicon knows the words. */
    private static final double KNOWN = 0.7;

    /** At least so likely must danger be of which the lexicon knows nothing, before it is asked about. */
    private static final double UNKNOWN = 0.35;

    /** The same where there are everyday phrases. */
    private static final double EVERYDAY = 0.4;

    /** At least so likely, before it is believed without asking. */
    private static final double CERTAIN = 0.91;

    /** The same where the lexicon knows the words; what it knows to be happening needs no more than the bound. */
    private static final double KNOWN_CERTAIN = 0.76;

    private static final double CLEARLY = 0.5;
    private static final int DANGER = 3;
    /** Longer texts are nobody else's. */
    private static final int LONGEST_KEPT = 40;

    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int NOW = 4;

    /** Somebody mourns and nobody is in danger. */
    private static final Crisis GRIEF = new Crisis(1, true);

    private final Lexicon lexicon = Lexicon.load();
    private final @Nullable CrisisModel model;
    private final @Nullable SentenceEncoder encoder;
    /** What many people say in the same words is judged once. */
    private final Cache<String, Crisis> recent =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /** One with what the build has learnt. */
    public CrisisDetector() {
        this(CrisisModelFile.shipped().orElse(null));
    }

    CrisisDetector(@Nullable CrisisModel model) {
        this.model = model;
        this.encoder = model == null || model.meaning() == null
                ? null
                : SentenceEncoder.stock().orElse(null);
    }

    /** The one that all of this process share. */
    public static CrisisDetector standard() {
        return Standard.DETECTOR;
    }

    private static final class Standard {
        static final CrisisDetector DETECTOR = new CrisisDetector();
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.CRISIS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        Crisis crisis = known(analysis.text(), analysis.vectors());
        return crisis.level() == 0
                ? analysis
                : analysis.withCrisis(crisis)
                        .because("crisis: level " + crisis.level()
                                + (crisis.self() ? " of the speaker" : " of others")
                                + (crisis.doubtful() ? ", doubtful" : ""));
    }

    private Crisis known(String text, Vectors vectors) {
        return text.length() > LONGEST_KEPT
                ? detect(text, vectors)
                : recent.get(text, unknown -> detect(unknown, vectors));
    }

    /** A piece of a text and what is made of it. */
    private record Look(Window window, @Nullable Opinion opinion, double danger) {

        Signs signs() {
            return window.signs();
        }
    }

    /** What the text says about danger; {@link Crisis#NONE} for everyday texts. */
    public Crisis detect(String text) {
        return detect(text, new Vectors());
    }

    private Crisis detect(String text, Vectors vectors) {
        Crisis crisis = judged(text, vectors);
        return crisis.danger()
                ? Bereavement.of(text)
                        .filter(loss -> isGriefOnly(loss, crisis))
                        .map(loss -> GRIEF)
                        .orElse(crisis)
                : crisis;
    }

    /** Whether a loss is all that sounds like danger. What is believed without asking stays so, unless nothing stands beside the loss. */
    private boolean isGriefOnly(Bereavement loss, Crisis crisis) {
        if (loss.rest().isEmpty()) {
            return true;
        }
        return crisis.doubtful()
                && !loss.follows()
                && Window.of(loss.rest(), lexicon).stream()
                        .noneMatch(window -> window.signs().level() >= DANGER
                                || window.signs().harm())
                && !judged(loss.rest(), new Vectors()).danger();
    }

    private Crisis judged(String text, Vectors vectors) {
        List<Look> looks = Window.of(text, lexicon).stream()
                .map(this::look)
                .sorted(Comparator.comparingDouble(Look::danger).reversed())
                .toList();
        Crisis worst = Crisis.NONE;
        for (int i = 0; i < looks.size(); i++) {
            Crisis crisis = model == null
                    ? byLexicon(looks.get(i).signs())
                    : judged(looks.get(i), model, i < LOOKED_AT ? vectors : null);
            worst = worse(worst, crisis);
        }
        return worst;
    }

    private Look look(Window window) {
        Signs signs = window.signs();
        if (model == null) {
            return new Look(window, null, signs.level());
        }
        Opinion opinion = model.opinionByWords(Grams.of(signs));
        return new Look(window, opinion, model.dangerByWords(opinion, signs));
    }

    private static Crisis worse(Crisis one, Crisis other) {
        int difference = other.level() - one.level();
        boolean surer = difference == 0 && one.doubtful() && !other.doubtful();
        return difference > 0 || surer ? other : one;
    }

    /** What comes of a look; the judge by meaning may be asked where there are vectors. */
    private Crisis judged(Look look, CrisisModel by, @Nullable Vectors vectors) {
        Opinion opinion = Objects.requireNonNull(look.opinion());
        double danger = look.danger();
        double ask = by.bounds().askByWords();
        double alarm = by.bounds().alarmByWords();
        if (look.signs().bare()) {
            return Crisis.NONE;
        }
        boolean settled = danger < by.bounds().look() && look.signs().level() < DANGER;
        Optional<Opinion> meaning = settled || vectors == null
                ? Optional.empty()
                : byMeaning(look.window().meant(), by, vectors);
        if (meaning.isPresent()) {
            danger = by.dangerByBoth(look.signs(), opinion, meaning.get());
            ask = by.bounds().ask();
            alarm = by.bounds().alarm();
            opinion = meaning.get();
        }
        if (look.signs().danger()) {
            // What the lexicon knows needs less to be believed.
            alarm = look.signs().level() == NOW ? ask : Math.max(ask, KNOWN_CERTAIN);
            ask *= KNOWN;
        }
        if (!look.signs().danger()) {
            ask = Math.max(ask, look.signs().masked() ? EVERYDAY : UNKNOWN);
            alarm = Math.max(alarm, CERTAIN);
        }
        boolean outright = look.signs().outright();
        boolean ofHimselfAmongNews = look.signs().danger() && look.signs().about();
        boolean pressing =
                look.signs().danger() && (look.signs().harm() || look.signs().level() == NOW);
        return danger >= ask || outright || look.signs().unnamed() || ofHimselfAmongNews || pressing
                ? inDanger(look.signs(), opinion, danger < alarm && !outright)
                : noDanger(look.signs(), opinion);
    }

    private Optional<Opinion> byMeaning(String text, CrisisModel by, Vectors vectors) {
        SentenceEncoder own = encoder;
        if (own == null || by.meaning() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CrisisModel.opinionByMeaning(by.meaning(), vectors.of(text, own)));
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "danger is judged without the encoder: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Crisis inDanger(Signs signs, Opinion opinion, boolean doubtful) {
        Concern likeliest = Concern.likeliest(opinion.concerns(), true);
        boolean now = likeliest == Concern.NOW || likeliest == Concern.OTHER_NOW || signs.level() == NOW;
        boolean threat = likeliest == Concern.THREAT || signs.harm() && opinion.of(Concern.THREAT) > 0.1;
        double others = opinion.of(Concern.OTHER) + opinion.of(Concern.OTHER_NOW);
        double own = opinion.danger() - others;
        boolean clear = Math.max(others, own) > 2 * Math.min(others, own);
        boolean self = signs.outright() || (clear || signs.level() < DANGER ? own >= others : signs.speaker());
        return new Crisis(now && !doubtful ? NOW : DANGER, self && !threat, doubtful, threat);
    }

    /** Talk about danger that is none is still heavy. */
    private static Crisis noDanger(Signs signs, Opinion opinion) {
        if (signs.level() >= DANGER || signs.harm()) {
            return new Crisis(2, signs.speaker() && !signs.about());
        }
        if (signs.level() > 0) {
            return new Crisis(signs.level(), true);
        }
        if (opinion.of(Concern.HEAVY) > CLEARLY) {
            return new Crisis(2, true);
        }
        return opinion.of(Concern.DISTRESS) > CLEARLY ? new Crisis(1, true) : Crisis.NONE;
    }

    private static Crisis byLexicon(Signs signs) {
        if (signs.aboutOthers() && (signs.level() >= DANGER || signs.harm())) {
            return new Crisis(2, false);
        }
        if (signs.level() >= DANGER) {
            return new Crisis(signs.level(), signs.speaker());
        }
        if (signs.harm()) {
            return new Crisis(DANGER, false, false, true);
        }
        return signs.level() == 0 ? Crisis.NONE : new Crisis(signs.level(), true);
    }
}
